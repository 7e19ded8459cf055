using Chancery.Language;
using Chancery.Records;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>The form that narrows a view; what it asks goes into the address.</summary>
internal static class FacetForm
{
    /// <summary>Names that are not typed but chosen.</summary>
    private static readonly Dictionary<string, Func<Words, IEnumerable<(string Value, string Name)>>> Choices = new(StringComparer.Ordinal)
    {
        ["type"] = words => Options<EventType>(words).Where(option => option.Value != "NONE"),
        ["status"] = Options<Status>,
        ["act"] = Options<Act>,
        ["medium"] = Options<MediumKind>,
        ["kind"] = Options<CommitmentKind>,
        ["state"] = Options<CommitmentStatus>,
    };

    /// <summary>Names that are those of actors: the page's script offers the project's.</summary>
    private static readonly string[] Actors = ["actor", "target", "voice", "a", "b"];

    /// <param name="fields">Facets in the order of the form.</param>
    /// <param name="more">Fields that only this view has.</param>
    /// <param name="kept">What of the address stays although the form does not show it.</param>
    public static Html Of(Ask ask, IEnumerable<string> fields, Html? more = null, params IEnumerable<string> kept) => Html.Of($"""
        <form class="facets" action="{ask.Address.Path}" aria-label="{ask.Word("filters")}">
        {more ?? Html.None}{fields.Select(field => Field(ask, field))}{kept.Where(name => ask[name].Length > 0).Select(name => Html.Of($"<input type=\"hidden\" name=\"{name}\" value=\"{ask[name]}\">"))}
        <span class="buttons"><button>{ask.Word("apply")}</button> <a href="{ask.Address.Path}">{ask.Word("clear")}</a></span>
        </form>
        {Unknown(ask)}
        """);

    /// <summary>A field that is chosen from a list, in the same form.</summary>
    public static Html Choice(Ask ask, string name, IEnumerable<(string Value, string Name)> options, string usual) => Html.Of($"""
        <label>{ask.Word("field." + name)} <select name="{name}">{options.Select(option => Option(option, ask[name].Length > 0 ? ask[name] : usual))}</select></label>

        """);

    public static Html Text(Ask ask, string name, string label, bool isRequired = false) => Html.Of($"""
        <label>{label} <input name="{name}" value="{ask[name]}"{(Actors.Contains(name) ? Html.Of($" data-offers=\"actors\" autocomplete=\"off\"") : Html.None)}{(isRequired ? Html.Of($" required") : Html.None)}></label>

        """);

    private static Html Field(Ask ask, string name) =>
        Choices.TryGetValue(name, out Func<Words, IEnumerable<(string, string)>>? options) ? Choice(ask, name, options(ask.Words).Prepend(("", ask.Word("any"))), "")
        : name is "from" or "to" ? Html.Of($"<label>{ask.Word("field." + name)} <input type=\"date\" name=\"{name}\" value=\"{ask[name]}\"></label>\n")
        : Text(ask, name, ask.Word("field." + name));

    private static Html Option((string Value, string Name) option, string chosen) => Html.Of(
        $"<option value=\"{option.Value}\"{(string.Equals(option.Value, chosen, StringComparison.OrdinalIgnoreCase) ? Html.Of($" selected") : Html.None)}>{option.Name}</option>");

    private static IEnumerable<(string Value, string Name)> Options<T>(Words words)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => (RecordWords.Of(value), words.Of(value)));

    private static Html Unknown(Ask ask) =>
        ask.Unknown.Count == 0 ? Html.None : Html.Of($"<p class=\"problem\" role=\"alert\">{ask.Words.Fill("unknown", string.Join(", ", ask.Unknown))}</p>");
}
