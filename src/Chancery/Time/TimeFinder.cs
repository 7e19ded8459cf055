using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time.Grammar;
using NodaTime;

namespace Chancery.Time;

/// <summary>The room's door: finds and resolves time expressions, English and French. Safe to share between threads.</summary>
public sealed class TimeFinder
{
    /// <summary>Stands in for the report's day where none is known; what rests on it is left unresolved.</summary>
    private static readonly LocalDate NoDay = new(2000, 1, 1);

    /// <summary>A language's grammar is made for its first text: most runs read one language.</summary>
    private readonly Dictionary<string, Lazy<TimeGrammar>> _grammars = new()
    {
        ["en"] = new(() => TimeGrammar.Load("en")),
        ["fr"] = new(() => TimeGrammar.Load("fr")),
    };

    public Calendar FindIn(Analysis analysis)
    {
        List<TimeExpression> found = [];
        TenseFinder tenses = new(analysis);
        int unresolved = 0;
        bool isFirstDateline = true;
        EarlierDays earlier = new();
        ValueList<DatedEntry> entries = DatedEntries.FindIn(analysis.Report, section => GrammarOf(section, analysis.Report) is { } grammar ? new SectionScan(analysis, section, grammar, tenses, isDateline: false, day: null).Find() : []);
        foreach (Section section in analysis.Report.Sections)
        {
            bool isDateline = section.Kind == SectionKind.Dateline && isFirstDateline;
            isFirstDateline &= section.Kind != SectionKind.Dateline;
            if (GrammarOf(section, analysis.Report) is not { } grammar) continue;
            SectionScan scan = new(analysis, section, grammar, tenses, isDateline, entries.FirstOrDefault(entry => entry.Section == section.Id)?.Day) { Earlier = earlier.Before(section) };
            foreach (TimeExpression expression in scan.Find())
            {
                if (expression is { Kind: TimeKind.Point, Days: null }) unresolved++;
                found.Add(expression);
            }
            earlier.Add(section, scan.SpokenDay);
        }
        return new Calendar([.. found], unresolved == 0 ? [] : [NoDate(unresolved, found)]) { Entries = entries };
    }

    private TimeGrammar? GrammarOf(Section section, Report report) =>
        (_grammars.GetValueOrDefault(section.Language) ?? _grammars.GetValueOrDefault(section.Language == "und" ? report.Language : ""))?.Value;

    private static Note NoDate(int count, List<TimeExpression> found) => new(
        NoteLevel.Warning, "no-date-relative",
        $"{count} relative time expressions could not be placed, because the report's date is not known: give --date, or a 'date:' line at the top of the file.",
        found.Find(expression => expression is { Kind: TimeKind.Point, Days: null })!.Span);

    /// <summary>One section, read from left to right: longest expression first, each placed by what was spoken of before it.</summary>
    private sealed class SectionScan(Analysis analysis, Section section, TimeGrammar grammar, TenseFinder tenses, bool isDateline, LocalDate? day)
    {
        private const int DaysNear = 31;

        private readonly List<Token> _tokens = Tokenizer.Cut(analysis.Report.Source.Text, section.Span, grammar.Words);
        private readonly LocalDate? _day = section.Post?.Posted ?? day ?? analysis.Report.Published?.Day;
        private readonly Basis _basis = section.Kind == SectionKind.Post && section.Post?.Posted is not null ? Basis.PostDate : Basis.Relative;
        private int _spokenAt;

        /// <summary>True after "the tenth anniversary": the date that follows is only what it counts from.</summary>
        private bool _isCountedFrom;
        private Placed? _spoken;
        private Placed? _spokenDay;
        private Placed? _dayAhead;

        /// <summary>The day last spoken of in the paragraphs before.</summary>
        public Placed? Earlier { get; init; }

        public Placed? SpokenDay => _spokenDay;

        public IEnumerable<TimeExpression> Find()
        {
            FormMatcher matcher = new(grammar, _tokens);
            Doubts doubts = new(analysis, _tokens, grammar);
            for (int i = 0; i < _tokens.Count; i++)
            {
                if (matcher.Longest("time", i) is not { } match || Trim(i, match.End) is var first && first >= match.End) continue;
                // "In the night" of "in the night of 2 March": what is longer without the preposition is meant.
                if (first > i && matcher.Longest("time", first) is { } bare && bare.End > match.End) match = bare;
                WordRange words = analysis.WordsIn(SpanOf(first, match.End));
                if (doubts.IsNoTime(matcher, i, first, match, words)) continue;
                if (NeedsDay(match.Value.Phrase!) && _spokenDay is null) _dayAhead = DayAfter(matcher, match.End);
                if (Express(match, first, words) is not { } expression) continue;
                yield return expression;
                i = match.End - 1;
            }
        }

        private TimeExpression? Express(FormMatch match, int first, WordRange words)
        {
            Phrase phrase = match.Value.Phrase is OpenPhrase { Opening: Opening.Before or Opening.After or Opening.Since } open && IsPossessor(match.End) ? open.Bound : match.Value.Phrase!;
            Direction tense = section.Kind is SectionKind.Headline or SectionKind.Heading && phrase.Kind != TimeKind.Point
                ? Direction.Unsaid
                : tenses.At(words, _tokens, first, match.End, grammar);
            if (tense == Direction.Present && section.Kind is SectionKind.Headline or SectionKind.Heading) tense = Direction.Unsaid;
            if (phrase.Place(new Bearings(_day ?? NoDay, _basis, _spoken, _spokenDay ?? _dayAhead, tense) { EarlierDay = IsNear(Earlier) ? Earlier : null, SpokenYearHolds = IsOneSentence(_spokenAt, first), LooksAhead = tenses.LooksAhead(words, _tokens, first, grammar) }) is not { } placed) return null;
            TextSpan span = SpanOf(first, match.End);
            if (phrase.Kind != TimeKind.Point) return new TimeExpression(span, words, phrase.Kind, null, placed.Precision, placed.Basis) { Length = (phrase as LengthPhrase)?.Period };
            if (_day is null && placed.IsAnchored) return new TimeExpression(span, words, TimeKind.Point, null, placed.Precision, placed.Basis);
            _dayAhead = null;
            if (!_isCountedFrom) Remember(placed, first);
            _isCountedFrom = phrase is AnniversaryPhrase;
            Basis basis = isDateline && placed.Basis == Basis.Stated ? Basis.Dateline : placed.Basis;
            TimeInterval days = new(placed.First, placed.Last, placed.HasClock) { Offset = placed.Offset };
            return new TimeExpression(span, words, TimeKind.Point, days, placed.Precision, basis);
        }

        /// <summary>"After Monday's talks": the talks are of Monday, what comes after them may be so too.</summary>
        private bool IsPossessor(int end) =>
            end + 1 < _tokens.Count && _tokens[end].Span.Start == _tokens[end - 1].Span.End && grammar.IsEntry("apostrophe", _tokens[end]) && _tokens[end + 1].Span.Start == _tokens[end].Span.End;

        private static bool NeedsDay(Phrase phrase) => phrase is ClockPhrase { Day: null } or DayPartPhrase { Day: SpokenPhrase { Offset: 0 } };

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
        private bool IsNear(Placed? earlier) =>
            earlier is not null && _day is { } day && Math.Abs(Period.DaysBetween(earlier.FirstDay, day)) <= DaysNear;

        private bool IsOneSentence(int first, int end)
        {
            for (int i = first; i < end; i++)
                if (grammar.IsEntry("stop", _tokens[i])) return false;
            return true;
        }

        private void Remember(Placed placed, int index)
        {
            if (placed.First is null || placed.Last is null) return;
            _spoken = placed;
            _spokenAt = index;
            if (placed.FirstDay == placed.LastDay || placed.Precision == Precision.Hour) _spokenDay = placed;
        }

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
}
