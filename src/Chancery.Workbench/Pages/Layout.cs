using Chancery.Workbench.Web;

namespace Chancery.Workbench.Pages;

/// <summary>What all pages share: navigation, search, language, help.</summary>
internal static class Layout
{
    /// <summary>The screens as the navigation has them: address and key of the name.</summary>
    private static readonly (string Path, string Key)[] Screens =
    [
        ("/", "overview"), ("/search", "search"), ("/encounters", "encounters"), ("/timeline", "timeline"), ("/commitments", "commitments"), ("/statements", "statements"),
        ("/events", "events"), ("/network", "network"), ("/map", "map"), ("/tension", "tension"), ("/history", "history"),
    ];

    /// <summary>A page in English that belongs to no screen.</summary>
    public static Html Page(string title, Html content) => Page(Address.To("/"), Words.English, "", title, content, wide: false);

    /// <param name="address">Of the page itself.</param>
    /// <param name="key">Of the screen it belongs to; empty for none.</param>
    public static Html Page(Address address, Words words, string key, string title, Html content, bool wide) => Html.Of($"""
        <!doctype html>
        <html lang="{words.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · Chancery</title>
        <link rel="icon" href="/icon.svg">
        <link rel="stylesheet" href="/workbench.css">
        <script src="/workbench.js" defer></script>
        </head>
        <body>
        <a class="skip" href="#main">{words["skip"]}</a>
        <div class="top">
        <a class="brand" href="/">Chancery</a>
        <nav aria-label="{words["screens"]}"><ul>{Screens.Select(screen => Entry(words, screen, key))}</ul></nav>
        <a class="adding" href="/add"{(key == "add" ? Html.Of($" aria-current=\"page\"") : Html.None)}>+ {words["add"]}</a>
        <form class="find" role="search" action="/search"><label><span class="hidden">{words["search.words"]}</span>
        <input type="search" name="q" id="find" placeholder="{words["search.words"]}" value="{(key == "search" ? address["q"] : "")}"></label></form>
        <a class="language" lang="{words.Other.Language}" hreflang="{words.Other.Language}" href="{address.With("lang", words.Other.Language).ToString()}">{words["language.other"]}</a>
        </div>
        <main id="main" tabindex="-1"{(wide ? Html.Of($" class=\"wide\"") : Html.None)}>
        {content}
        </main>
        <footer class="foot"><a href="/api">{words["api"]}</a> <button type="button" class="quiet scripted" id="keys">{words["help"]} (?)</button></footer>
        {Help(words)}
        </body>
        </html>

        """);

    public static Html Message(string title, string message) => Message(Words.English, title, message);

    public static Html Message(Words words, string title, string message) =>
        Page(Address.To("/"), words, "", title, Html.Of($"<h1>{title}</h1>\n<p>{message}</p>\n<p><a href=\"/\">{words["overview"]}</a></p>"), wide: false);

    private static Html Entry(Words words, (string Path, string Key) screen, string key) =>
        Html.Of($"<li><a href=\"{screen.Path}\"{(screen.Key == key ? Html.Of($" aria-current=\"page\"") : Html.None)}>{words[screen.Key]}</a></li>");

    private static Html Help(Words words) => Html.Of($"""
        <dialog id="help" aria-labelledby="help-title">
        <h2 id="help-title">{words["help"]}</h2>
        <table><tbody>
        {((string[])["j", "k", "n", "a", "r", "e", "x", "/", "?", "+", "-", "arrows", "Esc"]).Select(pressed => Html.Of($"<tr><th scope=\"row\"><kbd>{words.Name("Key", pressed)}</kbd></th><td>{words["help." + pressed]}</td></tr>\n"))}
        </tbody></table>
        <form method="dialog"><button>{words["close"]}</button></form>
        </dialog>
        """);
}
