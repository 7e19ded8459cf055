using Chancery.Workbench.Screens;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Pages;

/// <summary>Reports are given in here; a page of their own tells how far reading them is.</summary>
internal static class AddPage
{
    /// <param name="problem">Why nothing was taken in; empty at first.</param>
    public static View Form(Words words, string problem = "") => new(words["add.title"], Html.Of($"""
        {Parts.Head(words["add.title"], words["add.lead"])}
        {(problem.Length > 0 ? Html.Of($"<p class=\"problem\" role=\"alert\">{problem}</p>") : Html.None)}
        <form method="post" action="/add" enctype="multipart/form-data" class="add" id="add">
        <label for="files">{words["add.files"]}</label>
        <div class="drop" id="drop"><p class="scripted">{words["add.drop"]}</p><input type="file" id="files" name="files" multiple></div>
        <label for="text">{words["add.text"]}</label>
        <textarea id="text" name="text" rows="12"></textarea>
        <label for="date">{words["add.date"]}</label>
        <input type="date" id="date" name="date">
        <p><button>{words["add.button"]}</button> <a href="/paste">{words["add.try"]}</a></p>
        </form>
        <script src="/add.js" defer></script>
        """));

    public static View Progress(Words words, AddJob job) => new(words["add.progress"], Html.Of($"""
        <h1>{(job.IsDone ? words["add.done"] : words["add.progress"])}</h1>
        <p role="status"><label for="bar">{words.Fill("add.progress.of", job.Finished, job.Files.Count)}</label> <progress id="bar" value="{job.Finished}" max="{job.Files.Count}" data-job="{job.Id}" data-done="{(job.IsDone ? "yes" : "no")}"></progress></p>
        <ul class="plain">{job.Results.Select(result => Result(words, result))}</ul>
        <p>{(job.IsDone ? Html.Of($"<a class=\"button\" href=\"/add\">{words["add.more"]}</a> <a href=\"/\">{words["overview"]}</a>") : Html.Of($"<a class=\"button\" href=\"/add/{job.Id}\">{words["add.again"]}</a>"))}</p>
        <script src="/add.js" defer></script>
        """));

    private static Html Result(Words words, AddResult result) => Html.Of($"""
        <li><span class="status {(result.Outcome == "failed" ? "refused" : "occurred")}">{words["outcome." + result.Outcome]}</span>
        {(result.Document is { } id ? Html.Of($"<a href=\"/documents/{Uri.EscapeDataString(id)}\">{result.Name}</a>") : Html.Of($"{result.Name}"))}
        {(result.Message.Length > 0 ? Html.Of($"<small>{result.Message}</small>") : Html.None)}</li>

        """);
}
