using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using NodaTime;

namespace Chancery.Archive.Views;

/// <summary>One event as a chart shows it, over all reports that tell of it, without their words.</summary>
/// <param name="Id">Of its dossier: <c>E12</c>.</param>
/// <param name="First">First day of the narrowest interval told; null when no report gives one.</param>
/// <param name="Told">The day of the first report.</param>
/// <param name="Status">Occurred as soon as one report tells so; else what was told last.</param>
/// <param name="IsClaim">No report tells it in its own voice.</param>
/// <param name="Who">Who acts and who is acted on, each once.</param>
public sealed record EventMark(
    string Id, EventType Type, Status Status, bool IsClaim, LocalDate? First, LocalDate? Last, LocalDate? Told, int Reports, ValueList<MarkedActor> Who)
{
    /// <summary>It has happened, as far as any report says.</summary>
    public bool IsDone => Status is Status.Occurred or Status.Ongoing or Status.Ended;
}

/// <param name="Kind"><c>person</c>, <c>state</c>, <c>format</c>, …</param>
/// <param name="IsActor">False for who is acted on.</param>
public sealed record MarkedActor(string Id, string Kind, string Name, string? Country, bool IsActor);

/// <summary>What happened or is to happen at one place.</summary>
/// <param name="Done">How many of the events have happened, as their lines tell.</param>
/// <param name="Claims">How many no report tells in its own voice.</param>
public sealed record PlaceMark(string Name, string? Country, double Latitude, double Longitude, int Events, int Reports, int Done, int Claims);
