using Chancery.Language;
using Chancery.Time.Grammar;

namespace Chancery.Time;

/// <summary>Keeps words out that only look like a time: "may" and "march" the verbs, people's ages, plain numbers.</summary>
internal sealed class Doubts(Analysis analysis, IReadOnlyList<Token> tokens, TimeGrammar grammar)
{
    /// <param name="start">Index of the match's first token, with its preposition.</param>
    /// <param name="first">Index of its first token without.</param>
    public bool IsNoTime(FormMatcher matcher, int start, int first, FormMatch match, WordRange words)
    {
        if (match.Value.Phrase is null) return true;
        if (match.Value.Phrase.Kind == TimeKind.Duration && IsAge(first, match.End)) return true;
        if (IsInsideNumber(first) || IsInAddress(first) || IsName(start, first, match) || IsPartOfName(first, match, words) || IsGeneric(first, match) || IsGreeted(first, match, words) || IsRank(first, match) || IsUnfinished(first, match)) return true;
        if (first > 0 && grammar.IsEntry("lastverb", tokens[first]) && grammar.IsEntry("modal", tokens[first - 1])) return true;
        if (HasVerb(first, match.End)) return true;
        bool isBare = matcher.Longest("bare", first)?.End == match.End;
        if (match.End < tokens.Count && (isBare && grammar.IsEntry("unit", tokens[match.End]) || IsShare(match))) return true;
        if (isBare && tokens[first].IsNumber) return !IsYear(first, match.End, words);
        if (isBare && match.Value.Phrase is DatePhrase { Month: not null } && !IsMonth(start, first, words)) return true;
        return !words.IsEmpty && analysis.Words[words.End - 1] is { Pos: PartOfSpeech.Num, Relation: "nummod" } number && !words.Contains(number.Head!.Index)
            && number.Head.Index == words.End && tokens[match.End - 1].IsNumber && tokens[match.End - 1].Number < 32;
    }

    /// <summary>"A quarter of the government" is no three months.</summary>
    private bool IsShare(FormMatch match) =>
        match.Value.Phrase!.Kind == TimeKind.Duration && grammar.IsEntry("share", tokens[match.End - 1]) && grammar.IsEntry("of", tokens[match.End]);

    /// <summary>The "00" of "6:00", the "2015" of "12-2015".</summary>
    private bool IsInsideNumber(int first) =>
        first > 1 && tokens[first].IsNumber && tokens[first - 1].Span.End == tokens[first].Span.Start
        && tokens[first - 2].IsNumber && tokens[first - 2].Span.End == tokens[first - 1].Span.Start;

    /// <summary>The date in "https://example.org/2022/04/19/…".</summary>
    private bool IsInAddress(int first) =>
        first > 1 && tokens[first].IsNumber && analysis.Report.Source.Text[tokens[first - 1].Span.Start] == '/' && tokens[first - 2].Span.End == tokens[first - 1].Span.Start
        && char.IsLetter(analysis.Report.Source.Text[tokens[first - 2].Span.Start]);

    /// <summary>"Super Tuesday", "the Good Friday Agreement", "The Last Days of Norland", and what lies inside a longer name of a body or place.</summary>
    private bool IsPartOfName(int first, FormMatch match, WordRange words)
    {
        int end = match.End;
        if (match.Value.Phrase is WeekdayPhrase && first > 0 && IsCapital(first - 1) && grammar.IsEntry("namedday", tokens[first - 1])) return true;
        if (match.Value.Phrase is HolidayPhrase && !IsCapital(first) && grammar.LongestEntry("capital", tokens, first, out _) > 0) return true;
        if (end < tokens.Count && IsCapital(end) && grammar.IsEntry("makesname", tokens[end])) return true;
        if (match.Value.Phrase is StretchPhrase or NthUnitPhrase or UnitPhrase && end - first > 1 && first > 0 && !grammar.IsEntry("stop", tokens[first - 1]) && IsCapital(first) && IsCapital(end - 1) && grammar.IsEntry("unit", tokens[end - 1])
            && !IsTitle(first)) return true;
        return !words.IsEmpty && !tokens[first].IsNumber && analysis.Names.Any(name => name.Range.First < words.First && words.End <= name.Range.End);
    }

    /// <summary>"Tomorrow's challenges" are of no day.</summary>
    private bool IsGeneric(int first, FormMatch match) =>
        match.End == first + 1 && match.End + 2 < tokens.Count && match.Value.Phrase is UnitPhrase && grammar.IsEntry("apostrophe", tokens[match.End]) && grammar.IsEntry("genericof", tokens[match.End + 2]);

    /// <summary>"Congratulated him on Eid al-Fitr", "New Year greetings", "a happy New Year": what is wished for is not when.</summary>
    private bool IsGreeted(int first, FormMatch match, WordRange words)
    {
        if (match.Value.Phrase is not HolidayPhrase) return false;
        if (first > 0 && grammar.IsEntry("happy", tokens[first - 1]) || match.End < tokens.Count && grammar.IsEntry("greeted", tokens[match.End])) return true;
        return !words.IsEmpty && analysis.Words[words.First].Sentence.IsParsed
            && analysis.Words[words.First].Ancestors().FirstOrDefault(above => !words.Contains(above.Index)) is { } governor && grammar.HasWord("greeted", governor.Lemma);
    }

    private bool IsCapital(int index) => char.IsUpper(analysis.Report.Source.Text[tokens[index].Span.Start]);

    /// <summary>True in a line whose words before are capitals too.</summary>
    private bool IsTitle(int first) => first > 1 && IsCapital(first - 1) && IsCapital(first - 2);

    /// <summary>"The LA Weekly" is a name.</summary>
    private bool IsName(int start, int first, FormMatch match) =>
        match.Value.Phrase!.Kind == TimeKind.Set && match.End == first + 1 && start > 0 && !grammar.IsEntry("stop", tokens[start - 1])
        && char.IsUpper(analysis.Report.Source.Text[tokens[first].Span.Start]);

    /// <summary>
    /// "A day after the summit" rests on the summit, "the last year of the war" and "the early hours of the war" on the war; "the start of the 2023
    /// summit" is no part of a year. "They met the day before in Paris" is whole.
    /// </summary>
    private bool IsUnfinished(int first, FormMatch match)
    {
        int end = match.End;
        if (end == tokens.Count || !char.IsLetter(analysis.Report.Source.Text[tokens[end].Span.Start])) return false;
        if (grammar.IsEntry("needsend", tokens[end - 1])) return !grammar.IsEntry("goeson", tokens[end]);
        if (grammar.IsEntry("of", tokens[end]) && (match.Value.Phrase is StretchPhrase { Count: 1 } or DayPartPhrase { Day: SpokenPhrase } || (match.Value.Phrase is UnitPhrase && first > 0 && grammar.IsEntry("the", tokens[first - 1])))) return true;
        return end - first > 2 && tokens[end - 1].IsNumber && grammar.IsEntry("the", tokens[end - 2]) && !grammar.IsEntry("lead", tokens[end]);
    }

    /// <summary>"The 10th floor" and "on Wednesday, the 10th summit" are no days of the month.</summary>
    private bool IsRank(int first, FormMatch match) =>
        (match.Value.Phrase is DatePhrase { Year: null, Month: null, Weekday: not NodaTime.IsoDayOfWeek.None } && IsLowerWord(match.End)) || match.Value.Phrase is DatePhrase { Year: null, Month: null, Weekday: NodaTime.IsoDayOfWeek.None } && (first == 0 || !grammar.IsEntry("on", tokens[first - 1]) || IsLowerWord(match.End));

    /// <summary>A small "may" or "march" without a number beside it is the verb.</summary>
    private bool HasVerb(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (grammar.IsEntry("verbmonth", tokens[i]) && char.IsLower(analysis.Report.Source.Text[tokens[i].Span.Start])
                && !(i > first && tokens[i - 1].IsNumber) && !(i + 1 < end && tokens[i + 1].IsNumber)) return true;
        return false;
    }

    /// <summary>"43-year-old", "âgé de 43 ans".</summary>
    private bool IsAge(int first, int end) =>
        (first > 0 && grammar.IsEntry("old", tokens[first - 1])) || (first > 1 && grammar.IsEntry("old", tokens[first - 2])) || (end < tokens.Count && grammar.IsEntry("old", tokens[end])) || (end + 1 < tokens.Count && grammar.IsEntry("dash", tokens[end]) && grammar.IsEntry("old", tokens[end + 1]));

    /// <summary>A year stands after a preposition, an article or an opening bracket, and counts nothing: "2000 troops", "of 1950 soldiers".</summary>
    private bool IsYear(int first, int end, WordRange words)
    {
        int year = tokens[first].Number;
        if (end - first > 1) return true;
        if (year is < 1600 or > 2150) return false;
        bool isRound = year % 100 == 0 || year is < 1900;
        if (first > 0 && tokens[first - 1].Span.End == tokens[first].Span.Start && !grammar.IsEntry("beforebare", tokens[first - 1])) return false;
        if (!words.IsEmpty && analysis.Words[words.First] is { Relation: "nummod" } number && number.Head is { } counted && counted.HasFeature("Number=Plur")
            && counted.Index == words.End) return false;
        bool isLed = first > 0 && grammar.IsEntry("beforebare", tokens[first - 1]);
        if (isRound) return isLed && !IsLowerWord(end);
        bool isOneOfSeveral = first > 0 && grammar.IsEntry("joins", tokens[first - 1]);
        return (isLed && !isOneOfSeveral) || !IsPluralNext(end);
    }

    private bool IsLowerWord(int index) =>
        index < tokens.Count && char.IsLower(analysis.Report.Source.Text[tokens[index].Span.Start]) && !grammar.IsEntry("lead", tokens[index]) && !grammar.IsEntry("beforebare", tokens[index]);

    private bool IsPluralNext(int index) =>
        IsLowerWord(index) && !IsVerb(index) && analysis.Report.Source.Text[tokens[index].Span.End - 1] == 's';

    /// <summary>"The Wildlife Act, 1972, lists them", where the sentence is tagged.</summary>
    private bool IsVerb(int index) => analysis.WordsIn(tokens[index].Span) is { IsEmpty: false } words && analysis.Words[words.First].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux;

    /// <summary>"May" and "March" need a capital, and a preposition or the tagger's word for a name.</summary>
    private bool IsMonth(int start, int first, WordRange words)
    {
        string text = analysis.Report.Source.Text;
        char initial = text[tokens[first].Span.Start];
        if (!grammar.IsEntry("weakmonth", tokens[first])) return tokens[first].Length > 3 || char.IsUpper(initial) || grammar.IsEntry("beforebare", tokens[start]);
        if (!words.IsEmpty && analysis.Names.Any(name => name.Kind == NameKind.Person && name.Range.Contains(words.First))) return false;
        bool isLed = start < first || (first > 0 && grammar.IsEntry("beforebare", tokens[first - 1]));
        return isLed && (char.IsUpper(initial) || !grammar.IsEntry("verbmonth", tokens[first]));
    }
}
