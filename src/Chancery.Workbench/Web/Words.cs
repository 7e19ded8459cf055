using System.Globalization;
using Chancery.Records;
using Chancery.Text;
using Microsoft.AspNetCore.Http;

namespace Chancery.Workbench.Web;

/// <summary>The words of the interface in one language. They stand in <c>data/workbench/words.tsv</c>; what has none there is shown as it is.</summary>
internal sealed class Words
{
    public const string Cookie = "chancery-language";

    private static readonly DataFile Table = Read();

    public static readonly Words English = new("en"), French = new("fr");

    private readonly Dictionary<string, string> _words;

    private Words(string language)
    {
        Language = language;
        _words = Table.Rows.Where(row => row[language].Length > 0).ToDictionary(row => row["key"], row => row[language], StringComparer.Ordinal);
    }

    /// <summary><c>en</c> or <c>fr</c>.</summary>
    public string Language { get; }

    public Words Other => this == English ? French : English;

    public string this[string key] => _words.GetValueOrDefault(key, key);

    /// <summary>English has what the problem itself says, which is more exact.</summary>
    public string Or(string key, string otherwise) => _words.GetValueOrDefault(key, otherwise);

    /// <summary>What was chosen on the page, and stays chosen; else what the browser prefers; else English.</summary>
    public static Words Of(HttpContext context)
    {
        string asked = context.Request.Query["lang"].ToString();
        string chosen = asked.Length > 0 ? asked : context.Request.Cookies[Cookie] ?? context.Request.Headers.AcceptLanguage.ToString();
        Words words = chosen.StartsWith(French.Language, StringComparison.OrdinalIgnoreCase) ? French : English;
        if (asked.Length > 0 && !context.Response.HasStarted && !context.Response.Headers.SetCookie.Any(cookie => cookie?.StartsWith(Cookie, StringComparison.Ordinal) == true))
            context.Response.Cookies.Append(Cookie, words.Language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), Path = "/" });
        return words;
    }

    /// <summary>The words of the key with the values in place of <c>{0}</c>, <c>{1}</c>, …</summary>
    public string Fill(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A word of the record for people: <c>reported-done</c> becomes "reported as done".</summary>
    public string Of<T>(T value)
        where T : struct, Enum => Name(typeof(T).Name, RecordWords.Of(value));

    /// <param name="kind">The name of the type whose word it is.</param>
    public string Name(string kind, string word) => _words.GetValueOrDefault($"{kind}.{word}", word.Replace('-', ' '));

    private static DataFile Read()
    {
        using Stream stream = typeof(Words).Assembly.GetManifestResourceStream("words.tsv") ?? throw new InvalidOperationException("words.tsv is not embedded");
        using StreamReader reader = new(stream);
        return DataFile.Parse("data/workbench/words.tsv", reader);
    }
}
