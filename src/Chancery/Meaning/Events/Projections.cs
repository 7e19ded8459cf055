using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>What a word above a happening makes of its status.</summary>
internal static class Projections
{
    /// <summary>What "said", "asked" and "agreed that" leave of a clause with a tense of its own: only doubt and denial reach into it.</summary>
    public static Projection OnTensed(Projection projection) => projection is Projection.Denied or Projection.Refused or Projection.Hypothetical ? projection : Projection.Keep;

    public static Status Apply(Status status, Projection projection, ref bool open)
    {
        open = false;
        return projection switch
        {
            Projection.Keep or Projection.Factual => status,
            Projection.Denied when status is Status.Denied or Status.Refused => Status.Hypothetical,
            Projection.Requested when status is Status.Denied or Status.Refused => Status.Hypothetical,
            Projection.Planned when status is Status.Denied => Status.Refused,
            Projection.Planned when status is not Status.Occurred and not Status.Ongoing and not Status.Ended => status,
            Projection.Hypothetical when status is Status.Denied or Status.Refused or Status.Conditional or Status.Requested => status,
            Projection.Ongoing when status is not Status.Occurred => status,
            _ => Enum.Parse<Status>(projection.ToString()),
        };
    }
}
