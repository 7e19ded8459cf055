using Chancery.Workbench.Screens;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Pages;

/// <summary>A form for a text that is read and shown but not stored.</summary>
internal static class PastePage
{
    /// <param name="problem">Why the last try gave no record; empty at first.</param>
    public static View Of(Words words, string problem = "", string text = "", string date = "") => new(words["paste.title"], Html.Of($"""
        {Parts.Head(words["paste.title"], words["paste.lead"])}
        {(problem.Length > 0 ? Html.Of($"<p class=\"problem\" role=\"alert\">{problem}</p>") : Html.None)}
        <form method="post" action="/paste" class="add">
        <label for="text">{words["paste.text"]}</label>
        <textarea id="text" name="text" rows="20" required>
        {text}</textarea>
        <label for="date">{words["add.date"]}</label> <input id="date" name="date" type="date" value="{date}">
        <p><button>{words["paste.button"]}</button> <a href="/add">{words["add.title"]}</a></p>
        </form>
        """));
}
