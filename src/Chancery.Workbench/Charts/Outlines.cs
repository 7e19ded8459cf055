using System.Globalization;
using System.Text;
using Chancery.Text;
using Chancery.Workbench.Pages;

namespace Chancery.Workbench.Charts;

/// <summary>Coasts and borders of the world, from <c>data/workbench/outlines.tsv</c>; longitude to the right, latitude up, in degrees.</summary>
internal static class Outlines
{
    public static readonly Html Coasts, Borders;

    static Outlines()
    {
        using Stream stream = typeof(Outlines).Assembly.GetManifestResourceStream("outlines.tsv") ?? throw new InvalidOperationException("outlines.tsv is not embedded");
        using StreamReader reader = new(stream);
        DataFile file = DataFile.Parse("data/workbench/outlines.tsv", reader);
        Coasts = Path(file, "coast");
        Borders = Path(file, "border");
    }

    /// <summary>In tenths of a degree: whole numbers are short.</summary>
    private static Html Path(DataFile file, string kind)
    {
        StringBuilder path = new();
        foreach (DataRow row in file.Rows.Where(row => row["kind"] == kind))
        {
            char command = 'M';
            foreach (string point in row["points"].Split(' '))
            {
                int comma = point.IndexOf(',', StringComparison.Ordinal), up = int.Parse(point.AsSpan(comma + 1), CultureInfo.InvariantCulture);
                path.Append(CultureInfo.InvariantCulture, $"{command}{point[..comma]} {-up}");
                command = 'l';
            }
        }
        return Html.Of($"{path.ToString()}");
    }
}
