using Chancery.Records;
using Chancery.Text;
using NodaTime;

namespace Chancery.Archive.Views;

/// <summary>One report's line about an event, commitment or encounter that several may tell of.</summary>
/// <param name="Line">The line's id in the record.</param>
/// <param name="Record">For names, voices and words around the line.</param>
/// <param name="Story">Reports with the same number are copies of one text: together they are one source.</param>
/// <param name="Status">The line's own status, in the words of the record.</param>
/// <param name="Voice">Who vouches for it, from the report inwards.</param>
/// <param name="Words">The words that show it.</param>
public sealed record Telling(Record Record, string Line, long Story, string Status, string Voice, string Words)
{
    public string Document => Record.Report.Id;

    public LocalDate? Told => Record.Report.Published?.Day;

    /// <summary>The publisher where it is known, else the file.</summary>
    public string Source => Record.Report.Publisher ?? Record.Report.SourceName;
}

/// <summary>What several reports tell of one thing.</summary>
/// <param name="Id"><c>E12</c>, <c>C3</c>, <c>N7</c>: of the archive, unlike the ids of lines, which count in each record anew.</param>
/// <param name="Tellings">By the day of their reports.</param>
public abstract record Dossier(string Id, ValueList<Telling> Tellings)
{
    /// <summary>How many documents tell of it.</summary>
    public int Reports => Tellings.Select(telling => telling.Document).Distinct().Count();

    /// <summary>How many of them have a text of their own: copies of one text count once.</summary>
    public int Sources => Tellings.Select(telling => telling.Story).Distinct().Count();

    /// <summary>The statuses told, each once, in the order in which they were first told.</summary>
    public ValueList<string> Statuses => [.. Tellings.Select(telling => telling.Status).Distinct()];

    /// <summary>In the answer it is from; the default where it was asked for alone.</summary>
    public DossierPlace ListedAt { get; init; }

    public LocalDate? LastTold => Tellings.Max(telling => telling.Told);
}
