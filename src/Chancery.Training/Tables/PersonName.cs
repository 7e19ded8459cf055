using System.Text.RegularExpressions;
using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>Makes names fit to ship: no titles, no capitals throughout, no second person, no broken letters.</summary>
internal static partial class PersonName
{
    /// <summary>The cleaned name, or null with the reason it is unclear.</summary>
    /// <param name="variants">Asked where the name itself is broken.</param>
    public static string? Clean(string name, IReadOnlyList<string> variants, bool isFactbook, out string reason)
    {
        reason = "";
        if (isFactbook && variants.FirstOrDefault(variant => variant.Any(c => c >= 0xC0) && Codes.IsLatin(variant)) is { } accented) name = accented;
        if (!Codes.IsLatin(name) || Broken().IsMatch(name))
        {
            string? whole = variants.FirstOrDefault(variant => Codes.IsLatin(variant) && !Broken().IsMatch(variant));
            if (whole is null)
            {
                reason = "no name in Latin letters, or letters lost";
                return null;
            }
            name = whole;
        }
        if (Deputy().IsMatch(name))
        {
            reason = "a deputy listed under the office";
            return null;
        }
        name = Nickname().Replace(Suffix().Replace(Nobility().Replace(Acronym().Replace(name, ""), ""), ""), " ");
        while (Prefix().Match(name) is { Success: true } prefix) name = name[prefix.Length..];
        name = Capitals().Replace(name, match => Roman().IsMatch(match.Value) ? match.Value : match.Value[0] + match.Value[1..].ToLowerInvariant());
        name = string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '-', ',', '.');
        if (OfCountry().Match(name) is { Success: true } realm) name = realm.Groups[1].Value;
        reason = name.Contains(',') ? "two people in one cell"
            : Department().IsMatch(name) ? "a department instead of a name"
            : isFactbook && InitialOnly().IsMatch(name) ? "an initial and a family name"
            : name.Length < 2 ? "no name" : "";
        return reason.Length == 0 ? name : null;
    }

    /// <summary>Without middle initials: "James R. Clapper" is James Clapper; leading initials stay.</summary>
    public static string WithoutInitials(string name)
    {
        string[] words = name.Split(' ');
        if (words.Length < 3) return name;
        return string.Join(' ', words.Where((word, i) => i == 0 || i == words.Length - 1 || !MiddleInitial().IsMatch(word)));
    }

    /// <summary>The id's second half: plain, without middle initials and suffixes.</summary>
    public static string SlugOf(string name) => Spelling.Slug(WithoutInitials(name));

    [GeneratedRegex(@"^Q\d+$|(^| )[b-df-xz]( |$)|[^\w\s.,'’‘ʼʻ""()–-]| N$|\bAr Valo\b|Gonz Lez|Rodr Guez")]
    private static partial Regex Broken();

    [GeneratedRegex(@"\b(deputy|vice)\b.*\b(minister|president)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Deputy();

    [GeneratedRegex(@"^[A-Z]{3,}, ")]
    private static partial Regex Acronym();

    [GeneratedRegex(@",? (Jr|Sr|Dr|M\.D|Ph\.D|KC|QC)\.?,?$|, (Jr|Sr|Dr)\.")]
    private static partial Regex Suffix();

    [GeneratedRegex(@",? (Baron|Baroness|Viscount|Earl|Lord|Prince|Princess|Count)\b.*$", RegexOptions.None)]
    private static partial Regex Nobility();

    [GeneratedRegex(@"\s*[""“(][^""”)]*[""”)]\s*")]
    private static partial Regex Nickname();

    [GeneratedRegex(@"^(the |- ?|acting |interim |transitional |(prime minister|governor general|president|resident|premier|Ceo|CEO|Taliban Leader|French Coprince|Episcopal Coprince|prince|monarch|Ratu Sir|Sir|Dame|Dr|Ms|Mr|Mrs|Hon|Gen|Lt|Lt\. ?Gen|Maj|Maj\. ?Gen|Col|Capt|Adm|Field Marshal|Shaikh|Prime minister|Prime Minister|President|Emperor|Pope|King(?= [A-Z][a-z]+ [IVX])|General|Lieutenant General|Tuanku)\.? )", RegexOptions.None)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"[A-Z]{3,}")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^[IVX]+$")]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(.*\b[IVX]+|\w+-\w+) of (?:the )?[A-Z].*$")]
    private static partial Regex OfCountry();

    [GeneratedRegex(@"\b(and|Affairs|Development|Minister|Ministers|Secretary|Council|Deputy|Government|Governor)\b", RegexOptions.None)]
    private static partial Regex Department();


    [GeneratedRegex(@"^[A-Z]\. ?[\w'’-]+$")]
    private static partial Regex InitialOnly();

    [GeneratedRegex(@"^[A-Z]\.?$|^([A-Z]\.)+$")]
    private static partial Regex MiddleInitial();
}
