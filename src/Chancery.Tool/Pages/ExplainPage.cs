using Chancery.Records;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Pages;

/// <summary>Why a line of a record is there.</summary>
internal static class ExplainPage
{
    public static IEnumerable<IRenderable> Parts(Explanation explanation) =>
        [.. RecordPage.Part(Markup.Escape(explanation.Line), explanation.Rows.Select(row => (row.Name, Markup.Escape(row.Value)))), new Markup("\n")];
}
