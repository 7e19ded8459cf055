using Chancery.Language;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Who a stretch of French words names, without a tree: the last person in it, else a body or state that no preposition makes another's.</summary>
internal sealed class FrenchSpeaker(Desk desk)
{
    public const string Path = "data/lexicon/fr/speakers.tsv";

    private const int LongestName = 14;

    private static readonly Lazy<DataFile> Offices = new(() => DataFile.Embedded(Path));

    private static readonly string[] Relatives = ["qui", "dont", "où", "que", "qu'", "qu’"];

    private static readonly string[] Prepositions = ["de", "du", "d'", "d’", "des", "en", "à", "au", "aux", "avec", "sur", "par", "pour", "dans", "contre", "chez", "lors"];

    /// <param name="Actors">Empty where nobody the cast knows is named.</param>
    /// <param name="IsNamed">The words can be a subject: a name, or a noun with its article.</param>
    public readonly record struct Found(ValueList<ActorId> Actors, TextSpan? Span, Word? Word, bool IsNamed);

    public Found In(WordRange range, bool isPlural)
    {
        // "le documentaire, qui affirme": the noun before the pronoun.
        bool isRelative = false;
        while (range.Length > 1 && FrenchClauseReader.Lower(desk.Analysis.Words[range.End - 1]) is "qui" or ",")
        {
            isRelative |= desk.Analysis.Words[range.End - 1].Form != ",";
            range = range with { End = range.End - 1 };
        }
        List<Mention> people = [];
        Mention? body = null, second = null;
        bool isAside = false;
        for (int i = range.First; i < range.End; i++)
        {
            Word word = desk.Analysis.Words[i];
            if (Relatives.Contains(FrenchClauseReader.Lower(word))) isAside = true;
            if (word.Form == ",") isAside = false;
            if (isAside || desk.Cast.MentionAt(word) is not { } mention || mention.Words.First != i) continue;
            if (mention.Actors.All(actor => actor.IsKind("person"))) people.Add(mention);
            else if (!IsAnothers(i, range.First))
            {
                second ??= body is not null && isPlural && IsJoined(body, mention) ? mention : null;
                body ??= mention;
            }
        }
        if (people.Count == 0 && body is not null && second is not null)
            return new Found([.. body.Actors, .. second.Actors], body.Span.Union(second.Span), desk.Analysis.Words[body.Head], true);
        if (people.Count > 1 && isPlural && IsJoined(people[^2], people[^1]))
            return new Found([.. people[^2].Actors, .. people[^1].Actors], people[^2].Span.Union(people[^1].Span), desk.Analysis.Words[people[^2].Head], true);
        if ((people.Count > 0 ? people[^1] : body) is { } named) return new Found(named.Actors, named.Span, desk.Analysis.Words[named.Head], true);
        // "… et qui rappellent": the second clause about a noun farther off.
        return isRelative && FrenchClauseReader.Lower(desk.Analysis.Words[range.End - 1]) is "et" ? default : Described(isRelative ? LastNoun(range) : range);
    }

    /// <summary>"des représailles de l'organisation, qui affirme": from the last article that begins a noun.</summary>
    private WordRange LastNoun(WordRange range)
    {
        for (int i = range.End - 2; i >= range.First; i--)
            if (FrenchClauseReader.Lower(desk.Analysis.Words[i]) is "le" or "la" or "les" or "l'" or "l’" or "un" or "une" or "ce" or "cet" or "cette" or "ces") return range with { First = i };
        return range;
    }

    /// <summary>"le ministre turc": words for somebody the cast does not know.</summary>
    private Found Described(WordRange range)
    {
        int end = range.End;
        while (end > range.First && desk.Analysis.Words[end - 1].Form == ",") end--;
        int first = range.First;
        for (int i = end - 1; i > first; i--)
            if (desk.Analysis.Words[i - 1].Form == "," && FrenchClauseReader.IsDeterminer(desk.Analysis.Words[i])) first = i;
        bool isName = end - first < 4 && Enumerable.Range(first, Math.Max(0, end - first)).All(i => char.IsUpper(desk.Analysis.Words[i].Form[0]));
        if (first >= end || end - first > LongestName || !(isName || FrenchClauseReader.IsDeterminer(desk.Analysis.Words[first]))) return default;
        TextSpan span = desk.Analysis.SpanOf(new WordRange(first, end));
        return new Found(HolderOf(span) is { } holder ? [holder] : IsTwo(first, end) ? FirstPair() : [], span, desk.Analysis.Words[first], true);
    }

    /// <summary>"le chef de l'État": the person of the cast who holds that office.</summary>
    private ActorId? HolderOf(TextSpan span)
    {
        string words = desk.Analysis.TextOf(span).ToLowerInvariant().Replace('’', '\'');
        foreach (DataRow row in Offices.Value.Rows)
            if (row.List("words").Any(office => words.Contains(office, StringComparison.Ordinal)))
                foreach (Actor actor in desk.Cast.Actors)
                    if (actor.Office?.Body?.Value == row["actor"]) return actor.Id;
        return null;
    }

    private bool IsTwo(int first, int end) =>
        Enumerable.Range(first, end - first).Any(i => FrenchClauseReader.Lower(desk.Analysis.Words[i]) is "deux");

    /// <summary>"les deux présidents": the people the report brings together first.</summary>
    private ValueList<ActorId> FirstPair()
    {
        ActorId[] people = [.. desk.Cast.Mentions.SelectMany(mention => mention.Actors).Where(actor => actor.IsKind("person")).Distinct().Take(3)];
        return people.Length == 2 ? [.. people] : [];
    }

    private bool IsAnothers(int word, int first)
    {
        for (int i = word - 1; i >= first && desk.Analysis.Words[i].Form != ","; i--)
            if (Prepositions.Contains(FrenchClauseReader.Lower(desk.Analysis.Words[i]))) return true;
        return false;
    }

    private bool IsJoined(Mention a, Mention b)
    {
        for (int i = a.Words.End; i < b.Words.First; i++)
            if (FrenchClauseReader.Lower(desk.Analysis.Words[i]) is "et") return b.Words.First - a.Words.End < 10;
        return false;
    }
}
