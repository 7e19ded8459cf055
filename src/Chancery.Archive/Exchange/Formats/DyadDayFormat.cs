using Chancery.Archive.Views;
using Chancery.Exports;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>One row for each day on which one state dealt with another, with the numbers of the usual lists of states, to join with other data.</summary>
internal sealed class DyadDayFormat : TextFormat
{
    private static readonly string[] Columns =
    [
        "date", "source_iso3", "source_cow", "source_gw", "target_iso3", "target_cow", "target_gw", "events", "reports", "claimed",
        "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "goldstein_sum", "goldstein_mean",
    ];

    public override string Name => "dyad-day";

    public override string Description => "CSV: a row for each directed pair of states and day, with ISO, COW and Gleditsch-Ward codes";

    protected override void Write(ExportScope scope, TextWriter output)
    {
        output.Write(DelimitedText.Csv.Line(Columns));
        foreach (StateDyadDay row in scope.Archive.StateDyadDays(scope.Facets, withClaims: scope.Claims == Claims.Keep))
        {
            StateCodes from = StateCodes.Of(row.From), to = StateCodes.Of(row.To);
            output.Write(DelimitedText.Csv.Line(
            [
                row.Day, from.Iso3, from.Cow, from.Gw, to.Iso3, to.Cow, to.Gw, row.Events, row.Reports, row.Claimed,
                row.VerbalCooperation, row.MaterialCooperation, row.VerbalConflict, row.MaterialConflict, row.Goldstein, Math.Round(row.Goldstein / row.Events, 2),
            ]));
        }
    }
}
