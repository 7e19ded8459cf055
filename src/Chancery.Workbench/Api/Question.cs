using System.Globalization;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Workbench.Api;

/// <summary>What somebody asks, with values that have no fault.</summary>
internal sealed class Question
{
    private readonly IReadOnlyDictionary<string, string> _values;

    private Question(IReadOnlyDictionary<string, string> values) => _values = values;

    public Facets Facets => FacetField.Read(FacetField.All, known => Text(known.Name));

    public int Limit => int.Parse(Text(Parameter.Limit.Name) ?? Parameter.Limit.Default, CultureInfo.InvariantCulture);

    public bool AsCsv => Text(Parameter.As.Name) == "csv";

    /// <summary>The same for every page of one answer.</summary>
    public string Identity => string.Join('&', from value in _values where !Parameter.OfLists.Any(common => common.Name == value.Key) orderby value.Key select $"{value.Key}={value.Value}");

    /// <inheritdoc cref="Read(IEnumerable{ValueTuple{string, string}}, IReadOnlyList{Parameter})"/>
    public static Question Read(HttpRequest request, IReadOnlyList<Parameter> parameters) =>
        Read(from pair in request.Query from value in pair.Value select (pair.Key, value ?? ""), parameters);

    /// <exception cref="Refusal">A name is not known or given twice, a value is none for it, or one is missing.</exception>
    public static Question Read(IEnumerable<(string Name, string Value)> given, IReadOnlyList<Parameter> parameters)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach ((string name, string value) in given)
        {
            if (parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
            {
                throw new Refusal(400, "Unknown parameter", parameters.Count == 0 ? "This address takes no parameters."
                    : $"There is no parameter '{name}' here: give some of {string.Join(", ", parameters.Select(known => known.Name))}.", name);
            }
            if (value.Length == 0) continue;        // an empty field of a form
            if (parameter.Fault(value) is { } fault) throw Refusal.BadValue(name, fault);
            if (!values.TryAdd(name, value)) throw Refusal.BadValue(name, $"'{name}' is given twice: give it once.");
        }
        if (parameters.FirstOrDefault(parameter => parameter.IsRequired && !values.ContainsKey(parameter.Name)) is { } missing)
            throw Refusal.BadValue(missing.Name, $"'{missing.Name}' is missing: {missing.Description}");
        return new Question(values);
    }

    public Question With(string name, string value) => new(new Dictionary<string, string>(_values, StringComparer.Ordinal) { [name] = value });

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public string Required(string name) => _values[name];

    public bool Flag(string name) => Text(name) == "true";

    public LocalDate? Day(string name) => Text(name) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null;
}
