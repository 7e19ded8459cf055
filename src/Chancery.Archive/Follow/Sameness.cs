using NodaTime;

namespace Chancery.Archive.Follow;

/// <summary>Decides whether two lines of different reports tell of one thing. A wrong joint costs more than a missing one.</summary>
internal static class Sameness
{
    /// <summary>"Next week" and a day in it may be one; a longer interval only pins down what was planned.</summary>
    private const int LongestHappening = 8, LongestPlan = 45;

    private const double SharedWords = 0.5, SharedWordsUndated = 0.7;
    private const int FewestShared = 2;

    private const int MostDaysUndated = 3, MostDaysOwed = 180, MostDaysAgreed = 30;

    /// <summary>In touch from a distance: the clocks of two capitals may show two days.</summary>
    public const string Remote = "remote";

    public const string Present = "present";

    public const string Letter = "letter";

    /// <summary>0 for two things; else the higher the surer.</summary>
    public static double Of(Trail one, Trail other) => one.Key[0] switch
    {
        // Events that a contact consists of are one when the contacts are.
        _ when one.Key.Contains("|#", StringComparison.Ordinal) => 1,
        'n' => Encounters(one, other),
        'e' => Events(one, other),
        _ => Commitments(one, other),
    };

    /// <summary>True if the two cannot be one, whatever else joins them.</summary>
    public static bool AreApart(Trail one, Trail other) => one.Key[0] == 'n' &&
        (one.Document == other.Document || !IsSameTouch(one, other) || one.ArePinnedApart(other, one.Type == Remote ? 1 : 0));

    private static double Encounters(Trail one, Trail other)
    {
        if (AreApart(one, other) || !one.HasSameSides(other)) return 0;
        if (!one.HasDays || !other.HasDays) return Undated(one, other);
        if (one.Type == Present && other.Type == Present && one.IsElsewhere(other)) return 0;
        int days = one.DaysTo(other) ?? 0;
        bool areVague = one.Happened && other.Happened && one.Length > 1 && other.Length > 1 && one.First != other.First;
        if (days == 0) return !areVague && Overlap(one, other) is var sure and > 0 ? 1 + sure : 0;
        bool isMidnight = days == 1 && one.Type == Remote && other.Type == Remote && one.Length == 1 && other.Length == 1 && one.Teller != other.Teller;
        return isMidnight ? 0.5 : 0;
    }

    private static double Events(Trail one, Trail other)
    {
        if (one.Type.Length > 0 && other.Type.Length > 0 && one.Type != other.Type) return 0;
        if (!one.HasSameSides(other) || one.IsElsewhere(other)) return 0;
        if (!one.HasDays || !other.HasDays) return Undated(one, other);
        if (one.DaysTo(other) != 0 || Overlap(one, other) == 0) return 0;
        double shared = one.SharedWords(other, out int common);
        return common >= FewestShared && shared >= SharedWords ? 1 + shared : 0;
    }

    private static double Commitments(Trail one, Trail other)
    {
        if (!one.HasSameSides(other)) return 0;
        double shared = one.SharedWords(other, out int common);
        int apart = one.Told is { } told && other.Told is { } also ? Math.Abs(Period.DaysBetween(told, also)) : int.MaxValue;
        if (one.DaysTo(other) is > 0) return 0;
        bool isMeeting = one.Type == "meeting";
        if (isMeeting && one.HasDays && other.HasDays) return Math.Min(one.Length, other.Length) <= LongestPlan && !one.IsElsewhere(other) ? 1 + shared : 0;
        if (apart > (isMeeting ? MostDaysAgreed : MostDaysOwed)) return 0;
        return common >= FewestShared && shared >= SharedWords ? 1 + shared : 0;
    }

    /// <summary>Two reports of the same days in nearly the same words: a report and its copy.</summary>
    private static double Undated(Trail one, Trail other)
    {
        if (one.HasDays || other.HasDays || one.Told is not { } told || other.Told is not { } also || Math.Abs(Period.DaysBetween(told, also)) > MostDaysUndated) return 0;
        double shared = one.SharedWords(other, out int common);
        return common > FewestShared && shared >= SharedWordsUndated ? shared : 0;
    }

    /// <summary>1 for intervals of the same length, less for a day in a longer one, 0 where the longer one says too little.</summary>
    private static double Overlap(Trail one, Trail other)
    {
        int longer = Math.Max(one.Length, other.Length), shorter = Math.Min(one.Length, other.Length);
        bool isPlanned = !(one.Length == longer ? one : other).Happened;
        return longer <= (isPlanned ? LongestPlan : LongestHappening) ? (double)shorter / longer : 0;
    }

    private static bool IsSameTouch(Trail one, Trail other) => one.Type.Length == 0 || other.Type.Length == 0 || one.Type == other.Type;
}
