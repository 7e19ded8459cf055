using Chancery.Language;
using Chancery.Records;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Exchange;

/// <summary>One way to narrow an answer, under the name that command line, API, assistants and addresses of pages share.</summary>
/// <param name="Kind">What stands for the value in a help text, such as <c>NAME</c>.</param>
/// <param name="Words">The only values allowed, in any case; empty where any text is.</param>
public sealed record FacetField(string Name, string Kind, string Description, IReadOnlyList<string> Words, Func<Facets, string?> Value, Func<Facets, string, Facets> With)
{
    public static readonly FacetField Actor = Text("actor", "NAME", "Name, part of a name or id of who acts, speaks or takes part; a state's name or code (Russia, RUS) for all who act for it.", facets => facets.Actor, (facets, value) => facets with { Actor = value });
    public static readonly FacetField Target = Text("target", "NAME", "Of who is acted on, spoken to or owed.", facets => facets.Target, (facets, value) => facets with { Target = value });
    public static readonly FacetField Type = Word<EventType>("type", "Type of event, such as CONSULT.", facets => facets.Type, (facets, value) => facets with { Type = value });
    public static readonly FacetField Status = Word<Status>("status", "Status, such as planned.", facets => facets.Status, (facets, value) => facets with { Status = value });
    public static readonly FacetField Act = Word<Act>("act", "Act of speaking, such as demand.", facets => facets.Act, (facets, value) => facets with { Act = value });
    public static readonly FacetField Voice = Text("voice", "NAME", "Who claims it; 'report' for the reports' own voice.", facets => facets.Voice, (facets, value) => facets with { Voice = value });
    public static readonly FacetField Medium = Word<MediumKind>("medium", "Where it was said, such as readout.", facets => facets.Medium, (facets, value) => facets with { Medium = value });
    public static readonly FacetField Place = Text("place", "PLACE", "Part of a place's name, or a country's code.", facets => facets.Place, (facets, value) => facets with { Place = value });
    public static readonly FacetField Source = Text("source", "NAME", "Part of the publisher's or the file's name.", facets => facets.Source, (facets, value) => facets with { Source = value });
    public static readonly FacetField Language = Text("language", "CODE", "Language of the report, such as fr.", facets => facets.Language, (facets, value) => facets with { Language = value });
    public static readonly FacetField From = Day("from", "Only what reaches that day (yyyy-MM-dd) or later.", facets => facets.From, (facets, value) => facets with { From = value });
    public static readonly FacetField To = Day("to", "Only what begins on that day (yyyy-MM-dd) or earlier.", facets => facets.To, (facets, value) => facets with { To = value });

    public static readonly IReadOnlyList<FacetField> OfEvents = [Actor, Target, Type, Status, Voice, Medium, Place, Source, Language, From, To];

    public static readonly IReadOnlyList<FacetField> OfStatements = [Actor, Target, Act, Voice, Medium, Source, Language, From, To];

    public static readonly IReadOnlyList<FacetField> OfEncounters = [Actor, Status, Voice, Medium, Place, Source, Language, From, To];

    public static readonly IReadOnlyList<FacetField> OfCommitments = [Actor, Target, Voice, Medium, Source, Language, From, To];

    public static readonly IReadOnlyList<FacetField> OfReports = [Voice, Medium, Source, Language, From, To];

    public static readonly IReadOnlyList<FacetField> All = [.. OfEvents, Act];

    /// <summary>What is wrong with a value and what to give instead; null when nothing is.</summary>
    public string? Fault(string value) =>
        Kind == "DATE" ? FaultOfDay(value)
        : Words.Count > 0 && !Words.Contains(value, StringComparer.OrdinalIgnoreCase) ? $"'{value}' is none of {string.Join(", ", Words)}."
        : null;

    public static string? FaultOfDay(string value) => LocalDatePattern.Iso.Parse(value).Success ? null : $"'{value}' is not a date: write it as 2022-02-21.";

    /// <param name="value">What is given for a field, without a <see cref="Fault"/>; null where nothing is.</param>
    public static Facets Read(IEnumerable<FacetField> fields, Func<FacetField, string?> value) =>
        fields.Aggregate(Facets.None, (facets, field) => value(field) is { } given ? field.With(facets, given) : facets);

    private static FacetField Text(string name, string kind, string description, Func<Facets, string?> value, Func<Facets, string, Facets> with) =>
        new(name, kind, description, [], value, with);

    private static FacetField Word<T>(string name, string description, Func<Facets, T?> value, Func<Facets, T, Facets> with)
        where T : struct, Enum => new(
            name, name.ToUpperInvariant(), description, [.. RecordWords.All<T>()], facets => value(facets) is { } known ? RecordWords.Of(known) : null,
            (facets, word) => with(facets, Enum.GetValues<T>().First(known => string.Equals(RecordWords.Of(known), word, StringComparison.OrdinalIgnoreCase))));

    private static FacetField Day(string name, string description, Func<Facets, LocalDate?> value, Func<Facets, LocalDate, Facets> with) => new(
        name, "DATE", description, [], facets => value(facets) is { } known ? LocalDatePattern.Iso.Format(known) : null, (facets, day) => with(facets, LocalDatePattern.Iso.Parse(day).Value));
}
