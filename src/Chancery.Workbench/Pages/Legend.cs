using Chancery.Records;

namespace Chancery.Workbench.Pages;

/// <summary>What the forms on the reader page mean.</summary>
internal static class Legend
{
    public static readonly Html Part = Html.Of($"""
        <details class="legend">
        <summary>How to read this page</summary>
        <p><span class="said d1 v0">Underlined</span> words are told by the voice that the left margin names in the same color;
        <span class="said d1 v0">a voice <span class="said d2 v1">within a voice</span></span> has its own line. Words without a line are the report's own.
        <span class="cue">Italic</span> words carry a statement. <span class="mention">Shaded</span> words name an actor;
        behind a pronoun or description stands <span class="mention">he<span class="who">who it is</span></span>.</p>
        <p>The words of an event are boxed, and the box says whether it happened: {Enum.GetValues<Status>().Select(Example)}</p>
        <p>Sentences from which nothing was recorded have a gray number. A number or id leads to its place.</p>
        </details>
        """);

    private static Html Example(Status status) =>
        Html.Of($"<span class=\"happening {RecordWords.Of(status)}\">{RecordWords.Of(status)}</span> ");
}
