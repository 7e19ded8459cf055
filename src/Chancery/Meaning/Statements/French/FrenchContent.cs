using Chancery.Language;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Finds what is said around a French verb of saying: the quotation or clause before an inversion, else what its connector begins.</summary>
internal sealed class FrenchContent(Desk desk)
{
    private const int FarthestConnector = 14;

    private const int LongestAddressee = 6;

    private static readonly string[] Articles = ["le", "la", "les", "l'", "l’", "un", "une", "son", "sa", "ses", "leur", "leurs", "cette", "ce", "cet", "ces", "toute", "tout", "des", "du", "«"];

    /// <param name="Subject">Where the subject follows the verb ("a déclaré le ministre"); null where it does not.</param>
    public readonly record struct Found(ValueList<TextSpan> Spans, WordRange? Subject, ValueList<ActorId> Addressees);

    public Found Of(FrenchClause clause, Sentence sentence, int start, int end)
    {
        if (Before(clause, sentence, start) is { } before)
            return new Found([before], clause.Pronoun is null ? SubjectAfter(clause, end) : null, []);
        foreach (string slot in clause.Entry.Contents)
            if (After(clause, slot, end) is { } found) return found;
        return new Found([], null, []);
    }

    /// <summary>The words of the range without the marks around them; null for none.</summary>
    public static TextSpan? Clean(Desk desk, WordRange range)
    {
        int first = range.First;
        int end = range.End;
        while (first < end && IsMark(desk.Analysis.Words[first].Form)) first++;
        while (end > first && (IsMark(desk.Analysis.Words[end - 1].Form) || FrenchClauseReader.Lower(desk.Analysis.Words[end - 1]) is "et" or "mais" or "puis")) end--;
        return end - first < 2 ? null : ContentSpans.Cap(desk.Analysis.SpanOf(new WordRange(first, end)));
    }

    /// <summary>"« … », a-t-il dit", "Paris ne cédera pas, a déclaré le ministre": a mark or the pronoun shows that the words before are said.</summary>
    private TextSpan? Before(FrenchClause clause, Sentence sentence, int start)
    {
        IReadOnlyList<Word> words = desk.Analysis.Words;
        if (clause.First <= start || !clause.Entry.Contents.Contains("quote")) return null;
        int mark = clause.First - 1;
        if (words[mark].Form is not ("," or "»" or "”" or "\"" or "!" or "?")) return null;
        int groupStart = words[clause.First].Span.Start;
        Quotation? quotation = desk.Quotations.LastOrDefault(found => !found.IsNested && found.Outer.End <= groupStart && found.Outer.End >= words[Math.Max(sentence.Range.First, mark - 2)].Span.Start);
        if (quotation is not null) return quotation.Inner;
        int commas = Enumerable.Range(start, mark - start).Count(i => words[i].Form == ",");
        bool isAside = clause.Pronoun is not null || (commas == 0 && clause.Last + 1 < sentence.Range.End && !Begins(words[clause.Last + 1], clause.Entry));
        return isAside ? Clean(desk, new WordRange(start, mark)) : null;
    }

    private static bool Begins(Word word, FrenchEntry entry)
    {
        string form = FrenchClauseReader.Lower(word);
        return form is "que" or "qu'" or "qu’" or "à" or "de" or "d'" or "d’" || (entry.Contents.Contains("obj") && Articles.Contains(form));
    }

    private WordRange SubjectAfter(FrenchClause clause, int end)
    {
        int first = clause.Last + 1;
        int last = first;
        while (last < end && !Ends(last, end)) last++;
        return new WordRange(first, last);
    }

    private bool Ends(int word, int end)
    {
        Word here = desk.Analysis.Words[word];
        if (here.Form is "," && word + 1 < end) return !char.IsUpper(desk.Analysis.Words[word + 1].Form[0]);
        return here.Form is "." or ";" or ":" or "«" or "(" or "," || FrenchClauseReader.Lower(here) is "à" or "lors" or "dans" or "devant" or "après" or "avant" or "mais" or "sur";
    }

    private Found? After(FrenchClause clause, string slot, int end)
    {
        int first = clause.Last + 1;
        for (int i = first; i < end; i++)
            if (desk.Analysis.Words[i].Form == ";" && !desk.IsQuoted(desk.Analysis.Words[i])) end = i;
        while (first < end && FrenchClauseReader.Lower(desk.Analysis.Words[first]) is var form && (desk.Scene.Calendar.At(desk.Analysis.Words[first]) is not null || form is "également" or "aussi" or "ensuite" or "notamment" || form.EndsWith("ment", StringComparison.Ordinal))) first++;
        if (first >= end) return null;
        if (slot == "obj") return Articles.Contains(FrenchClauseReader.Lower(desk.Analysis.Words[first])) && Clean(desk, new WordRange(first, EndOf(first, end))) is { } thing ? new Found([thing], null, []) : null;
        for (int i = first; i < Math.Min(end - 1, first + FarthestConnector); i++)
        {
            string form = FrenchClauseReader.Lower(desk.Analysis.Words[i]);
            if (!IsConnector(form, slot))
            {
                if (form is "," or ";" or "»" && slot != "quote") return null;
                continue;
            }
            ValueList<ActorId> addressees = Mentioned(new WordRange(first, i));
            if (slot == "inf" && !IsInfinitive(i + 1, end)) continue;
            bool isNear = i == first || slot is "que" || form is ":" || (clause.Entry.Addressee.Length > 0 && (addressees.Count > 0 || IsNamed(first, i)));
            if (!isNear) continue;
            int begin = slot is "que" or "quote" || form is "sur" or "pour" or "par" ? i + 1 : i;
            return Clean(desk, new WordRange(begin, EndOf(begin - (form is "«" ? 1 : 0), end))) is { } span ? new Found([span], null, clause.Entry.Addressee.Length > 0 ? addressees : []) : null;
        }
        return null;
    }

    /// <summary>Words that begin with a quotation end with it: what follows the mark is the report's.</summary>
    private int EndOf(int first, int end)
    {
        Word opening = desk.Analysis.Words[first];
        Quotation? quotation = desk.Quotations.FirstOrDefault(found => !found.IsNested && found.Outer.Covers(opening.Span) && found.Inner.Start >= opening.Span.End);
        return quotation is null ? end : Math.Min(end, desk.Analysis.WordsIn(quotation.Outer).End);
    }

    /// <summary>"accuse Kiev de": a name or a noun with its article, few words long.</summary>
    private bool IsNamed(int first, int end) =>
        end > first && end - first <= LongestAddressee && (char.IsUpper(desk.Analysis.Words[first].Form[0]) || FrenchClauseReader.Lower(desk.Analysis.Words[first]) is "à" or "au" or "aux" || FrenchClauseReader.IsDeterminer(desk.Analysis.Words[first]));

    /// <summary>"de signer", "de ne pas le signer".</summary>
    private bool IsInfinitive(int first, int end)
    {
        for (int i = first; i < Math.Min(end, first + 4); i++)
        {
            string form = FrenchClauseReader.Lower(desk.Analysis.Words[i]);
            if (form.Length > 3 && (form.EndsWith("er", StringComparison.Ordinal) || form.EndsWith("ir", StringComparison.Ordinal) || form.EndsWith("re", StringComparison.Ordinal))) return true;
            if (form is not ("ne" or "n'" or "n’" or "pas" or "plus" or "se" or "s'" or "s’" or "le" or "la" or "les" or "l'" or "l’" or "y" or "en" or "lui")) return false;
        }
        return false;
    }

    private static bool IsConnector(string form, string slot) => slot switch
    {
        "que" => form is "que" or "qu'" or "qu’",
        "de" or "inf" => form is "de" or "d'" or "d’" or "du" or "des",
        "à" => form is "à" or "au" or "aux",
        "quote" => form is ":" or "«",
        _ => form == slot,
    };

    private ValueList<ActorId> Mentioned(WordRange range) =>
        [.. Enumerable.Range(range.First, range.Length).Select(i => desk.Cast.MentionAt(desk.Analysis.Words[i])).OfType<Mention>().SelectMany(mention => mention.Actors).Distinct()];

    private static bool IsMark(string form) => form is "," or "." or ";" or ":" or "«" or "»" or "-" or "–" or "—" or "\"" or "“" or "”" or "?" or "!" or "…";
}
