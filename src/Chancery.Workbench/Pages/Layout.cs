namespace Chancery.Workbench.Pages;

/// <summary>What all pages share.</summary>
internal static class Layout
{
    public static Html Page(string title, Html content) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · Chancery</title>
        <link rel="stylesheet" href="/workbench.css">
        </head>
        <body>
        <nav><a href="/">Documents</a> <a href="/paste">Paste a text</a></nav>
        <main>
        {content}
        </main>
        </body>
        </html>

        """);

    public static Html Message(string title, string message) => Page(title, Html.Of($"<h1>{title}</h1>\n<p>{message}</p>"));
}
