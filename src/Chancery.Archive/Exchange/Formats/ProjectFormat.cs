using System.Text;
using Chancery.Exports;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>A form in which a project, or a part of it, leaves for other programs. Safe to share between threads.</summary>
public abstract class ProjectFormat
{
    private static readonly IReadOnlyList<ProjectFormat> Known =
    [
        .. EventFormat.Names.Select(name => new EventRowsFormat(EventFormat.Of(name))),
        new DyadDayFormat(), new TimelineFormat(), new CalendarFormat(), new AnnotationFormat(), new GexfFormat(), new GraphMlFormat(), new TurtleFormat(),
        new StixFormat(), new ClaimReviewFormat(), new ParquetFormat(), new CsvFormat(), new JsonLinesFormat(),
    ];

    public static IReadOnlyList<ProjectFormat> All => Known;

    /// <summary>As the user gives it: <c>gexf</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it is and what reads it, in a line.</summary>
    public abstract string Description { get; }

    public abstract void Write(ExportScope scope, Stream output);
}

/// <summary>What is to be exported: the lines with the facets, and what becomes of events that no report vouches for where the format has no voice.</summary>
public sealed record ExportScope(RecordArchive Archive, Facets Facets, Claims Claims);

/// <summary>A format of text: UTF-8 without a mark, lines that end in a line feed.</summary>
public abstract class TextFormat : ProjectFormat
{
    public sealed override void Write(ExportScope scope, Stream output)
    {
        using StreamWriter text = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        Write(scope, text);
    }

    protected abstract void Write(ExportScope scope, TextWriter output);
}
