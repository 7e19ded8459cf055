namespace Chancery.Archive;

/// <summary>A part of a longer answer.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

/// <summary>What the archive holds, each thing once, however many reports tell of it.</summary>
public sealed record Totals(int Documents, int Statements, int Events, int Commitments, int Encounters);

/// <summary>How many of the documents found have a value of a facet.</summary>
/// <param name="Facet">As the command line calls it: <c>source</c>, <c>language</c>, <c>year</c>, <c>actor</c>, <c>type</c>, <c>act</c>, <c>status</c>.</param>
/// <param name="Value">What the facet is to be set to; for a year its four digits.</param>
/// <param name="Name">For people; of an actor its name.</param>
public sealed record FacetCount(string Facet, string Value, string Name, int Documents);

/// <summary>Which events between two sides are asked for.</summary>
/// <param name="One">An actor's id or name; a state stands for all who act for it, unless <paramref name="IsExact"/>.</param>
/// <param name="Happened">Only those with a day that happened or go on, as tension counts them.</param>
/// <param name="WithClaims">False leaves out events that no report tells in its own voice.</param>
public sealed record Between(string One, string Other, Direction Direction = Direction.Any, bool IsExact = false, bool Happened = false, bool WithClaims = true);

/// <summary>There: the first side acts on the other. Mutual: both act together.</summary>
public enum Direction { Any, There, Back, Mutual }
