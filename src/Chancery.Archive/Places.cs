namespace Chancery.Archive;

/// <summary>Where a line stands among those of all documents: in the order of adding, then by its number in the record.</summary>
/// <remarks>The default is before all lines.</remarks>
public readonly record struct LinePlace(long Document, long Line);

/// <summary>Where an event, encounter or commitment stands in an answer: by its first day, then by its number.</summary>
/// <param name="Day">As <c>yyyy-MM-dd</c>; empty where none is known, before all others.</param>
/// <remarks>The default is before all of them.</remarks>
public readonly record struct DossierPlace(string Day, long Number) : IComparable<DossierPlace>
{
    public int CompareTo(DossierPlace other) => string.CompareOrdinal(Day, other.Day) is not 0 and int byDay ? byDay : Number.CompareTo(other.Number);
}
