using Chancery.Language;

namespace Chancery.World;

/// <summary>Words that name people or bodies by what they do.</summary>
public sealed class RoleTable
{
    private const int MaxWords = 7;

    private readonly Dictionary<string, Role> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firsts = new(StringComparer.Ordinal);

    internal RoleTable(IEnumerable<Role> roles)
    {
        foreach (Role role in roles)
        {
            string key = KeyOf(role.Words);
            if (_roles.TryGetValue(key, out Role? known) && known.Language == "en" && role.Language != "en") continue;
            _roles[key] = role;
            _firsts.Add(key.Split(' ')[0]);
            // No dictionary form can be relied on for "gunmen".
            if (role.Shape != RoleShape.Person || !key.EndsWith("man", StringComparison.Ordinal)) continue;
            _roles.TryAdd(key[..^3] + "men", role with { Shape = RoleShape.Group });
            _firsts.Add((key[..^3] + "men").Split(' ')[0]);
        }
    }

    /// <summary>The longest role that starts at <c>words[index]</c> and ends before <paramref name="end"/>, compared in lower case by form, the last word by lemma too.</summary>
    /// <returns>How many words the role takes; 0 if there is none.</returns>
    public int LongestAt(IReadOnlyList<Word> words, int index, int end, out Role? role)
    {
        role = null;
        if (index >= end) return 0;
        string first = KeyOf(words[index].Form);
        string firstLemma = KeyOf(words[index].Lemma);
        if (!_firsts.Contains(first) && !_firsts.Contains(firstLemma)) return 0;
        int longest = 0;
        string before = "";
        for (int i = index; i < Math.Min(end, index + MaxWords); i++)
        {
            string form = KeyOf(words[i].Form);
            string head = before.Length == 0 || form.Length == 0 ? before : before + " ";
            Role? found = _roles.GetValueOrDefault(head + form);
            if (found is null && KeyOf(words[i].Lemma) is var lemma && lemma != form && _roles.TryGetValue(head + lemma, out Role? single))
                found = single.Shape == RoleShape.Person ? single with { Shape = RoleShape.Group } : single;
            if (found is not null) (longest, role) = (i + 1 - index, found);
            before = head + form;
        }
        return longest;
    }

    /// <summary>The role written so, in any case ("Foreign Minister"); null if unknown.</summary>
    public Role? Find(string words) => _roles.GetValueOrDefault(KeyOf(words));

    /// <summary>Lower case without accents; hyphens part words, so that "secretary-general" is found however it was split.</summary>
    private static string KeyOf(string words) =>
        string.Join(' ', Spelling.Fold(words).ToLowerInvariant().Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>One role word or phrase.</summary>
/// <param name="Words">Lower case: "foreign minister".</param>
/// <param name="Sector">CAMEO sector: GOV, MIL, LEG; null means none.</param>
/// <param name="Office">The office it means, where it means one of a state or organization: foreign minister; null for a spokesman or troops.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
public sealed record Role(string Words, RoleShape Shape, string? Sector, OfficeKind? Office, string Language);

/// <summary>Whether a role word names one person, several people, or a body.</summary>
public enum RoleShape
{
    Person,
    Group,

    /// <summary>Ministry, embassy, government, court.</summary>
    Body,
}
