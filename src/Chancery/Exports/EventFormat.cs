using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Records;

namespace Chancery.Exports;

/// <summary>Events in the columns of a data set of the field, one row a line, tabs between. Safe to share between threads.</summary>
public abstract partial class EventFormat
{
    private static readonly EventFormat[] All = [new PolecatFormat(), new IcewsFormat(), new GdeltEventFormat(), new GdeltMentionFormat(), new PloverFormat()];

    /// <summary><c>polecat</c>, <c>icews</c>, <c>gdelt</c>, <c>gdelt-mentions</c>, <c>plover</c>.</summary>
    public static IEnumerable<string> Names => All.Select(format => format.Name);

    public abstract string Name { get; }

    /// <summary>In the data set's own order and spelling.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Files of the data set begin with the names of their columns.</summary>
    public abstract bool HasHeader { get; }

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static EventFormat Of(string name) => All.First(format => format.Name == name);

    /// <summary>A cell for each column; empty where the report does not say.</summary>
    public IEnumerable<string[]> Rows(Record record, Claims claims = Claims.Drop) => Rows(new ExportedReport(record, claims));

    /// <summary>The line before the first row; empty where files have none.</summary>
    public string Header() => HasHeader ? Line(Columns) : "";

    public virtual string Write(Record record, Claims claims = Claims.Drop)
    {
        StringBuilder text = new();
        foreach (string[] row in Rows(record, claims)) text.Append(Line(row));
        return text.ToString();
    }

    private protected abstract IEnumerable<string[]> Rows(ExportedReport report);

    private protected static string Number(double? value, string form = "0.0####") => value?.ToString(form, CultureInfo.InvariantCulture) ?? "";

    private static string Line(IEnumerable<string> cells) => string.Join('\t', cells.Select(cell => Breaks().Replace(cell, " "))) + "\n";

    [GeneratedRegex(@"\s*[\t\r\n]\s*")]
    private static partial Regex Breaks();
}
