using System.Globalization;
using Chancery.Archive.Exchange;
using Chancery.Records;

namespace Chancery.Workbench.Api;

/// <summary>One thing that may be said beside a question, in the same words to HTTP and to assistants.</summary>
/// <param name="Fault">What is wrong with a value; null for nothing.</param>
/// <param name="Default">What holds when nothing is given, for the documents; empty for no such thing.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Description, IReadOnlyList<string> Words, Func<string, string?> Fault, string Default = "", bool IsRequired = false)
{
    public static readonly Parameter Limit = Number("limit", "How many at most, up to 500.", 1, 500, "50");

    public static readonly Parameter After = Text("after", "The `next` of the page before; everything else as it was then.");

    public static readonly Parameter As = Word("as", "`csv` for a spreadsheet; the next page is in the header `Link`.", "json", "json", "csv");

    /// <summary>What every list takes.</summary>
    public static readonly IReadOnlyList<Parameter> OfLists = [Limit, After, As];

    public static IEnumerable<Parameter> Of(IEnumerable<FacetField> fields) => fields.Select(field => new Parameter(
        field.Name, field.Kind == "DATE" ? ParameterKind.Day : ParameterKind.Text, field.Description, field.Words, field.Fault));

    public static Parameter Text(string name, string description, bool isRequired = false) => new(name, ParameterKind.Text, description, [], _ => null, "", isRequired);

    public static Parameter Flag(string name, string description) => Word(name, description, "false", "true", "false") with { Kind = ParameterKind.Flag };

    public static Parameter Day(string name, string description) => new(name, ParameterKind.Day, description, [], FacetField.FaultOfDay);

    public static Parameter Word(string name, string description, string byDefault, params string[] words) =>
        new(name, ParameterKind.Text, description, words, value => words.Contains(value) ? null : $"'{value}' is none of {string.Join(", ", words)}.", byDefault);

    public static Parameter Word<T>(string name, string description)
        where T : struct, Enum => Word(name, description, "", [.. RecordWords.All<T>()]);

    private static Parameter Number(string name, string description, int least, int most, string byDefault) => new(
        name, ParameterKind.Number, description, [],
        value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && least <= number && number <= most ? null : $"'{value}' is no number from {least} to {most}.",
        byDefault);
}

internal enum ParameterKind { Text, Number, Flag, Day }
