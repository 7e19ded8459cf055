using System.Text;
using Microsoft.AspNetCore.Http;

namespace Chancery.Workbench.Web;

/// <summary>The address of a view: its path and what is asked, so that every view can be sent to others as it is.</summary>
internal sealed class Address
{
    private readonly List<KeyValuePair<string, string>> _values;

    private Address(string path, List<KeyValuePair<string, string>> values)
    {
        Path = path;
        _values = values;
    }

    public string Path { get; }

    /// <summary>Empty when nothing is asked under that name.</summary>
    public string this[string name] => _values.Find(pair => pair.Key == name).Value ?? "";

    public IReadOnlyList<KeyValuePair<string, string>> Values => _values;

    public static Address To(string path, params IEnumerable<(string Name, string? Value)> values) =>
        new(path, [.. from pair in values where !string.IsNullOrEmpty(pair.Value) select KeyValuePair.Create(pair.Name, pair.Value)]);

    public static Address Of(HttpRequest request) =>
        new(request.Path.Value ?? "/", [.. from pair in request.Query let value = pair.Value.ToString().Trim() where value.Length > 0 select KeyValuePair.Create(pair.Key, value)]);

    public int Number(string name, int otherwise, int least, int most) =>
        int.TryParse(this[name], System.Globalization.CultureInfo.InvariantCulture, out int number) ? Math.Clamp(number, least, most) : otherwise;

    /// <param name="value">Null or empty takes it out.</param>
    public Address With(string name, string? value)
    {
        List<KeyValuePair<string, string>> values = [.. _values.Where(pair => pair.Key != name)];
        if (!string.IsNullOrEmpty(value)) values.Add(KeyValuePair.Create(name, value));
        return new Address(Path, values);
    }

    public Address Without(params ReadOnlySpan<string> names)
    {
        Address address = this;
        foreach (string name in names) address = address.With(name, null);
        return address;
    }

    public Address At(string path) => new(path, _values);

    public override string ToString()
    {
        StringBuilder text = new(Path);
        char separator = '?';
        foreach ((string name, string value) in _values)
        {
            text.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
        return text.ToString();
    }
}
