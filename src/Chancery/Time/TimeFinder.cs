using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time.Grammar;

namespace Chancery.Time;

/// <summary>The room's door: finds and resolves time expressions, English and French. Safe to share between threads.</summary>
public sealed class TimeFinder
{
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
            earlier.Add(section, scan.ToldDay);
        }
        return new Calendar([.. found], unresolved == 0 ? [] : [NoDate(unresolved, found)]) { Entries = entries };
    }

    private TimeGrammar? GrammarOf(Section section, Report report) =>
        (_grammars.GetValueOrDefault(section.Language) ?? _grammars.GetValueOrDefault(section.Language == "und" ? report.Language : ""))?.Value;

    private static Note NoDate(int count, List<TimeExpression> found) => new(
        NoteLevel.Warning, "no-date-relative",
        $"{count} relative time expressions could not be placed, because the report's date is not known: give --date, or a 'date:' line at the top of the file.",
        found.Find(expression => expression is { Kind: TimeKind.Point, Days: null })!.Span);
}
