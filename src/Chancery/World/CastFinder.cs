using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time;
using NodaTime;

namespace Chancery.World;

/// <summary>The room's door: finds the actors and places of a report. Safe to share between threads.</summary>
public sealed class CastFinder
{
    private readonly WorldTables _tables;
    private readonly CastWords _lexicon;
    private readonly PhraseFinder _phrases;
    private readonly Metonymy _metonymy;

    private CastFinder(WorldTables tables, CastWords lexicon)
    {
        _tables = tables;
        _lexicon = lexicon;
        _phrases = new PhraseFinder(tables, lexicon);
        _metonymy = new Metonymy(lexicon);
    }

    /// <summary>Loads the embedded tables of <c>data/world</c>; <paramref name="userFolder"/> may add to or override them.</summary>
    public static CastFinder Load(string? userFolder = null) => new(WorldTables.Load(userFolder), CastWords.Load());

    public Cast FindIn(Analysis analysis, Calendar calendar)
    {
        Stage stage = new(analysis, _tables, _lexicon, DayOf(analysis.Report, calendar));
        // "May 18" is nobody.
        Dictionary<int, NameSpan> names = analysis.Names.Where(name => name.Kind != NameKind.Person || calendar.At(analysis.Words[name.Range.First]) is null).ToDictionary(name => name.Range.First);
        foreach (Sentence sentence in analysis.Sentences)
            if (sentence.Section.Kind is not (SectionKind.Byline or SectionKind.Credit or SectionKind.Boilerplate))
                stage.Add(_phrases.FindIn(analysis, sentence, names));
        new NameResolver(stage, _metonymy).Resolve();
        new Walk(stage).Run();
        ValueList<Mention> mentions = Mentions(stage);
        return new Cast(new ActorMaker(stage).Make(mentions), mentions, new PlaceFinder(stage, calendar).Find(), [.. stage.Notes]);
    }

    /// <summary>The day offices are looked up on: the report's, else the latest its text or posts state.</summary>
    private static LocalDate? DayOf(Report report, Calendar calendar)
    {
        if (report.Published is { } published) return published.Day;
        LocalDate? latest = null;
        foreach (TimeExpression expression in calendar.Expressions)
            if (expression is { Basis: Basis.Stated, Precision: Precision.Day, Days.End: { } end } && (latest is null || latest < end.Date)) latest = end.Date;
        return latest ?? report.Sections.Select(section => section.Post?.Posted).Max();
    }

    private static ValueList<Mention> Mentions(Stage stage)
    {
        List<Mention> mentions = [];
        foreach (Phrase phrase in stage.Phrases)
        {
            if (phrase.Actors.Count == 0 || phrase.IsSilent || phrase.Sentence.Section.Kind == SectionKind.Dateline) continue;
            mentions.Add(new Mention(phrase.Actors, stage.Analysis.SpanOf(phrase.Range), phrase.Range, phrase.Head.Index, phrase.Form));
        }
        mentions.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return [.. mentions];
    }
}
