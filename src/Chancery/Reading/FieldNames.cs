using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Under which names formats say what a report is, by <c>data/reading/fields.tsv</c>.</summary>
internal static class FieldNames
{
    private static readonly DataFile Table = DataFile.Embedded("data/reading/fields.tsv");

    /// <summary>In the order in which they count.</summary>
    public static string[] Of(string format, string what) =>
        [.. Table.Rows.Where(row => row["format"] == format && row["of"] == what).SelectMany(row => row.List("names"))];
}
