using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time.Grammar;
using NodaTime;

namespace Chancery.Time;

/// <summary>One section, read from left to right: longest expression first, each placed by what was spoken of before it.</summary>
internal sealed class SectionScan(Analysis analysis, Section section, TimeGrammar grammar, TenseFinder tenses, bool isDateline, LocalDate? day)
{
    private const int DaysNear = 31;
    private const int DaysTold = 7;

    /// <summary>Stands in for the report's day where none is known; what rests on it is left unresolved.</summary>
    private static readonly LocalDate NoDay = new(2000, 1, 1);

    private readonly List<Token> _tokens = Tokenizer.Cut(analysis.Report.Source.Text, section.Span, grammar.Words);
    private readonly LocalDate? _day = section.Post?.Posted ?? day ?? analysis.Report.Published?.Day;
    private readonly Basis _basis = section.Kind == SectionKind.Post && section.Post?.Posted is not null ? Basis.PostDate : Basis.Relative;
    private readonly SpokenTimes _spoken = new();
    private readonly QuoteMarks _quotes = new(analysis.Report.Source.Text);

    /// <summary>The day last spoken of in the paragraphs before.</summary>
    public Placed? Earlier { get; init; }

    /// <summary>The day the story has come to at its end; null where it names none.</summary>
    public Placed? ToldDay => _spoken.ToldDay;

    public IEnumerable<TimeExpression> Find()
    {
        FormMatcher matcher = new(grammar, _tokens);
        Doubts doubts = new(analysis, _tokens, grammar);
        for (int i = 0; i < _tokens.Count; i++)
        {
            _quotes.Pass(_tokens[i]);
            if (matcher.Longest("time", i) is not { } match || Trim(i, match.End) is var first && first >= match.End) continue;
            // "In the night" of "in the night of 2 March": what is longer without the preposition is meant.
            if (first > i && matcher.Longest("time", first) is { } bare && bare.End > match.End) match = bare;
            WordRange words = analysis.WordsIn(SpanOf(first, match.End));
            if (doubts.IsNoTime(matcher, i, first, match, words)) continue;
            if (Express(match, first, words, matcher) is not { } expression) continue;
            yield return expression;
            while (++i < match.End) _quotes.Pass(_tokens[i]);
            i = match.End - 1;
        }
    }

    private TimeExpression? Express(FormMatch match, int first, WordRange words, FormMatcher matcher)
    {
        Phrase phrase = match.Value.Phrase is OpenPhrase { Opening: Opening.Before or Opening.After or Opening.Since } open && IsPossessor(match.End) ? open.Bound : match.Value.Phrase!;
        if (phrase.Place(BearingsOf(phrase, match, first, words, matcher)) is not { } placed) return null;
        TextSpan span = SpanOf(first, match.End);
        if (phrase.Kind != TimeKind.Point) return new TimeExpression(span, words, phrase.Kind, null, placed.Precision, placed.Basis) { Length = (phrase as LengthPhrase)?.Period };
        if (_day is null && placed.IsAnchored) return new TimeExpression(span, words, TimeKind.Point, null, placed.Precision, placed.Basis);
        _spoken.Add(placed, first, isAside: _quotes.IsOpen || phrase is ShiftPhrase { Sign: < 0, Base: SpokenTimePhrase } or SpokenPhrase { Offset: < 0 }, isBase: phrase is AnniversaryPhrase);
        Basis basis = isDateline && placed.Basis == Basis.Stated ? Basis.Dateline : placed.Basis;
        TimeInterval days = new(placed.First, placed.Last, placed.HasClock) { Offset = placed.Offset };
        return new TimeExpression(span, words, TimeKind.Point, days, placed.Precision, basis);
    }

    private Bearings BearingsOf(Phrase phrase, FormMatch match, int first, WordRange words, FormMatcher matcher)
    {
        bool isTitle = section.Kind is SectionKind.Headline or SectionKind.Heading;
        Direction tense = isTitle && phrase.Kind != TimeKind.Point ? Direction.Unsaid : tenses.At(words, _tokens, first, match.End, grammar);
        if (isTitle && tense == Direction.Present) tense = Direction.Unsaid;
        Placed? spokenDay = _spoken.Day ?? (NeedsDay(phrase) ? DayAfter(matcher, match.End) : null);
        Bearings at = new(_day ?? NoDay, _basis, _spoken.Last, spokenDay, tense)
        {
            IsParsed = !words.IsEmpty && analysis.Words[words.First].Sentence.IsParsed,
            EarlierDay = IsWithin(Earlier, DaysNear) ? Earlier : null,
            SpokenYearHolds = IsOneSentence(_spoken.At, first),
            LooksAhead = tenses.LooksAhead(words, _tokens, first, grammar),
        };
        return _quotes.IsOpen && RestsOnDay(phrase) && DayOfSaying(matcher, match.End) is { } said ? at with { Day = said, Basis = Basis.Context } : at;
    }

    private static bool NeedsDay(Phrase phrase) => phrase is ClockPhrase { Day: null } or DayPartPhrase { Day: SpokenPhrase { Offset: 0 } };

    private static bool RestsOnDay(Phrase phrase) => phrase is UnitPhrase { Unit: TimeUnit.Day } or DayPartPhrase { Day: UnitPhrase { Unit: TimeUnit.Day } };

    /// <summary>The governor said on Tuesday: "Today we …": the day the report was telling of last, within the week before it.</summary>
    private LocalDate? DayOfSaying(FormMatcher matcher, int end)
    {
        Placed? told = DayAfter(matcher, end) ?? _spoken.ToldDay ?? Earlier;
        return IsWithin(told, DaysTold) && told!.FirstDay <= _day ? told.FirstDay : null;
    }

    /// <summary>"The depot was hit before dawn, the governor said on Tuesday": the weekday, not after the report, that the sentence goes on to name.</summary>
    private Placed? DayAfter(FormMatcher matcher, int index)
    {
        for (int i = index; i < _tokens.Count && !grammar.IsEntry("stop", _tokens[i]); i++)
        {
            if (matcher.Longest("time", i) is not { Value.Phrase: { } phrase } match) continue;
            int first = Trim(i, match.End);
            if (phrase is not WeekdayPhrase { Which: null, Weeks: null } || _day is not { } day) return null;
            Direction tense = tenses.At(analysis.WordsIn(SpanOf(first, match.End)), _tokens, first, match.End, grammar);
            return tense == Direction.Past ? phrase.Place(new Bearings(day, _basis, null, null, tense)) : null;
        }
        return null;
    }

    /// <summary>"The day before" rests on what is told, not on a year named in passing some lines above.</summary>
    private bool IsWithin(Placed? told, int days) =>
        told is not null && _day is { } day && Math.Abs(Period.DaysBetween(told.FirstDay, day)) <= days;

    private bool IsOneSentence(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (grammar.IsEntry("stop", _tokens[i])) return false;
        return true;
    }

    /// <summary>"After Monday's talks": the talks are of Monday, what comes after them may be so too.</summary>
    private bool IsPossessor(int end) =>
        end + 1 < _tokens.Count && _tokens[end].Span.Start == _tokens[end - 1].Span.End && grammar.IsEntry("apostrophe", _tokens[end]) && _tokens[end + 1].Span.Start == _tokens[end].Span.End;

    private TextSpan SpanOf(int first, int end)
    {
        TextSpan whole = new(_tokens[first].Span.Start, _tokens[end - 1].Span.End);
        bool isTail = end - first > 1 && grammar.IsEntry("tail", _tokens[end - 1]) && !analysis.Report.Source.Slice(whole).Contains('(', StringComparison.Ordinal);
        return isTail ? whole with { End = _tokens[end - 2].Span.End } : whole;
    }

    /// <summary>Prepositions belong to the form, not to the words the expression covers.</summary>
    private int Trim(int first, int end)
    {
        while (first < end && grammar.LongestEntry("lead", _tokens, first, out _) is > 0 and var length && !(first + length < end && grammar.IsEntry("dash", _tokens[first + length]))) first += length;
        return first;
    }
}
