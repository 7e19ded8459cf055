namespace Chancery.Workbench.Pages;

/// <summary>A form for a text that is read and shown but not stored.</summary>
internal static class PastePage
{
    /// <param name="problem">Why the last try gave no record; empty at first.</param>
    public static Html Of(string problem = "", string text = "", string date = "") => Layout.Page("Paste a text", Html.Of($"""
        <h1>Paste a text</h1>
        <p>It is read and its record shown. Nothing is stored, nothing leaves this machine.</p>
        {(problem.Length > 0 ? Html.Of($"<p class=\"problem\" role=\"alert\">{problem}</p>") : Html.None)}
        <form method="post" action="/paste" class="paste">
        <label for="text">Report</label>
        <textarea id="text" name="text" rows="20" required>
        {text}</textarea>
        <label>Published <input name="date" type="date" value="{date}"></label>
        <button>Read</button>
        </form>
        """));
}
