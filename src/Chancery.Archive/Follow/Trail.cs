using NodaTime;

namespace Chancery.Archive.Follow;

/// <summary>What is kept of a line so that the same thing is known again when another report tells of it.</summary>
/// <param name="Key">Kind, type and sides: only lines with the same key may be one.</param>
/// <param name="Type">Within the kind: the mode of an event, how people were in touch for an encounter.</param>
/// <param name="First">First and last day; null when the report gives none.</param>
/// <param name="Told">The day of the report.</param>
/// <param name="Happened">False for what is planned, asked for, put off or denied.</param>
/// <param name="Country">Where; null when not said.</param>
/// <param name="Words">Stems of the words that tell of it, names left out.</param>
/// <param name="Teller">Who tells, as far as the report is one side's account; else the report's own source.</param>
internal sealed record Trail(
    string Key, long Document, string Line, long Dossier, long Story, string Type, IReadOnlyList<Side> Who, IReadOnlyList<Side> Whom,
    LocalDate? First, LocalDate? Last, LocalDate? Told, bool Happened, string? Country, IReadOnlySet<string> Words, string Teller)
{
    public bool HasDays => First is not null && Last is not null;

    private bool IsOneDay => HasDays && First == Last;

    /// <summary>Days from one interval to the other; 0 when they share a day; null when one has no days.</summary>
    public int? DaysTo(Trail other) =>
        First is not { } first || Last is not { } last || other.First is not { } from || other.Last is not { } to ? null
        : from > last ? Period.DaysBetween(last, from) : first > to ? Period.DaysBetween(to, first) : 0;

    public int Length => First is { } first && Last is { } last ? Period.DaysBetween(first, last) + 1 : int.MaxValue;

    /// <summary>How much of the fewer words both have, 0 to 1.</summary>
    public double SharedWords(Trail other, out int common)
    {
        (IReadOnlySet<string> few, IReadOnlySet<string> many) = Words.Count <= other.Words.Count ? (Words, other.Words) : (other.Words, Words);
        common = few.Count(many.Contains);
        return few.Count == 0 ? 0 : (double)common / few.Count;
    }

    public bool HasSameSides(Trail other) => Side.AreSame(Who, other.Who) && Side.AreSame(Whom, other.Whom);

    public bool IsElsewhere(Trail other) => Country is not null && other.Country is not null && Country != other.Country;

    /// <summary>Told for one day each, both as done: they are one only on the same day, or on two days on either side of midnight.</summary>
    public bool ArePinnedApart(Trail other, int mostDays) => Happened && other.Happened && IsOneDay && other.IsOneDay && DaysTo(other) > mostDays;
}
