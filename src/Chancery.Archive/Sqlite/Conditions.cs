using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Conditions of a WHERE with their values, numbered as they come.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [];
    private readonly List<object?> _values;

    public Conditions()
        : this([])
    {
    }

    private Conditions(List<object?> values) => _values = values;

    public object?[] Values => [.. _values];

    /// <param name="condition">With <c>{0}</c>, <c>{1}</c>, … for the values.</param>
    public Conditions Add(string condition, params object[] values)
    {
        string[] names = [.. values.Select(Value)];
        _conditions.Add("(" + string.Format(CultureInfo.InvariantCulture, condition, names) + ")");
        return this;
    }

    /// <summary>Conditions of a query inside of this one: its own list, the same numbering.</summary>
    public Conditions Nested() => new(_values);

    /// <summary>A value that a condition of another list names.</summary>
    public string Value(object value)
    {
        _values.Add(value is LocalDate day ? LocalDatePattern.Iso.Format(day) : value);
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count - 1}");
    }

    /// <summary>A list of values in parentheses, for IN.</summary>
    public string List(IEnumerable<object> values) => $"({string.Join(", ", values.Select(Value))})";

    public override string ToString() => _conditions.Count == 0 ? "1" : string.Join(" AND ", _conditions);
}
