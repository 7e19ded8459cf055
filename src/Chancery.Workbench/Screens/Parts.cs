using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Text;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Workbench.Screens;

/// <summary>Pieces that many screens have.</summary>
internal static class Parts
{
    public const int PageSize = 50;

    public static readonly Sheet<Telling> Tellings = new(
        "tellings",
        ("document", telling => telling.Document), ("line", telling => telling.Line), ("source", telling => telling.Source), ("told", telling => telling.Told),
        ("status", telling => telling.Status), ("voice", telling => telling.Voice), ("words", telling => telling.Words));

    public static string Day(LocalDate? day, string none = "") => day is { } known ? LocalDatePattern.Iso.Format(known) : none;

    /// <summary>Days as <see cref="Wording.Dates"/> gives them, in the language of the page.</summary>
    public static string When(Ask ask, string dates) => When(ask.Words, dates);

    public static string When(Words words, string dates)
    {
        if (dates.Length == 0) return words["no-date"];
        if (dates[0] == '“') return dates;
        return string.Join(' ', dates.Split(' ').Select(word => char.IsAsciiLetter(word[0]) ? words.Name("When", word) : word));
    }

    public static string? Channel(Words words, string? channel) => channel is null ? null : words.Name("Channel", channel);

    /// <summary>The address of a line of a document: the reader opens at its words.</summary>
    public static string LineAddress(string document, string line) => $"/documents/{Uri.EscapeDataString(document)}#{line}";

    /// <summary>The place of the sentence in the reader, for words that no line stands for.</summary>
    public static string SentenceOf(Record record, TextSpan span)
    {
        int at = record.Sentences.Select((sentence, i) => (sentence, i)).FirstOrDefault(pair => pair.sentence.Overlaps(span), (default, -1)).i;
        return at < 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"sentence-{at + 1}");
    }

    /// <summary>Status as a word in a box whose form says the same.</summary>
    public static Html Status(Ask ask, string kind, string status) => Html.Of($"<span class=\"status {status}\">{ask.Words.Name(kind, status)}</span>");

    public static Html Head(string title, string lead) => Html.Of($"<h1>{title}</h1>\n<p class=\"lead\">{lead}</p>\n");

    /// <summary>How many there are and which are shown, with links to the pages around.</summary>
    public static Html Pager(Ask ask, int total, int size = PageSize)
    {
        int last = Math.Max(1, (total + size - 1) / size), page = Math.Min(ask.Page, last);
        string To(int number) => ask.Address.With("page", number == 1 ? null : number.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToString();
        return Html.Of($"""
            <nav class="pager" aria-label="{ask.Word("pages")}"><span>{ask.Words.Fill("found", total)}{(last > 1 ? " · " + ask.Words.Fill("page.of", page, last) : "")}</span>
            {(page > 1 ? Html.Of($"<a rel=\"prev\" href=\"{To(page - 1)}\">{ask.Word("page.previous")}</a>") : Html.None)}
            {(page < last ? Html.Of($"<a rel=\"next\" href=\"{To(page + 1)}\">{ask.Word("page.next")}</a>") : Html.None)}
            </nav>

            """);
    }

    /// <summary>Links to the view's rows and picture.</summary>
    public static Html Downloads(Ask ask, bool hasPicture, params IEnumerable<(string Name, string Address)> others)
    {
        Address plain = ask.Address.Without("page", "lang");
        string At(string ending) => plain.At(plain.Path + ending).ToString();
        return Html.Of($"""
            <p class="downloads">{ask.Word("take")} <a href="{At(".csv")}" download>CSV</a> <a href="{At(".json")}" download>JSON</a>
            {(hasPicture ? Html.Of($"<a href=\"{At(".svg")}\" download>SVG</a> <a class=\"png scripted\" href=\"{At(".svg")}\">PNG</a>") : Html.None)}
            {others.Select(other => Html.Of($"<a href=\"{other.Address}\">{other.Name}</a> "))}</p>

            """);
    }

    /// <summary>What one report tells, with its words, as a link to them.</summary>
    public static Html Telling(Ask ask, string kind, Telling telling) => Html.Of($"""
        <li>{Status(ask, kind, telling.Status)} <a class="quotation" href="{LineAddress(telling.Document, telling.Line)}"><q>{telling.Words}</q></a>
        <small>{telling.Voice} · {telling.Source} · {Day(telling.Told, ask.Word("no-date"))}</small></li>

        """);

    /// <summary>How many reports tell of it; copies of one text count as one source.</summary>
    public static string Reports(Ask ask, Dossier dossier) =>
        dossier.Reports == 1 ? ask.Word("reports.one") : dossier.Sources == dossier.Reports ? ask.Words.Fill("reports", dossier.Reports) : ask.Words.Fill("reports.sources", dossier.Reports, dossier.Sources);

    /// <summary>What sort of commitment it is, and whose.</summary>
    public static string Name(Ask ask, CommitmentDossier owed) =>
        ask.Words.Of(owed.Kind) + (owed.By.Count > 0 ? ": " + string.Join(", ", owed.By) : "") + (owed.To.Count > 0 ? " → " + string.Join(", ", owed.To) : "");

    public static Html Empty(Ask ask) => Html.Of($"<p class=\"empty\">{ask.Word("empty")}</p>\n");

    /// <summary>The words around what was found, what was found marked; parts between the marks alternate.</summary>
    public static IEnumerable<Html> Marked(string snippet) =>
        snippet.Split(SearchHit.Opening, SearchHit.Closing).Select((part, i) => i % 2 == 0 ? Html.Of($"{part}") : Html.Of($"<mark>{part}</mark>"));

    public static Html Document(DocumentSummary document) => Html.Of($"<a href=\"/documents/{Uri.EscapeDataString(document.Id)}\">{document.Title ?? document.Source}</a>");
}
