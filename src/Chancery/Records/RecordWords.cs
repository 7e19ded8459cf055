using System.Text;
using Chancery.Language;
using Chancery.Time;
using Chancery.World;

namespace Chancery.Records;

/// <summary>The words of the record for the types' members, and back: <c>press-conference</c>, <c>reported-done</c>, <c>post date</c>.</summary>
public static class RecordWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Words[value];

    /// <returns>False if no member of <typeparamref name="T"/> has that word.</returns>
    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum => Table<T>.Values.TryGetValue(word, out value);

    /// <summary>All words of <typeparamref name="T"/>, in the order of its members.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    private static string WordOf<T>(T value)
        where T : struct, Enum => value switch
        {
            EventType type => type.ToString().ToUpperInvariant(),
            ActorKind.Organization => "organisation",       // the contract's spelling
            Basis basis => Split(basis.ToString(), ' '),
            _ => Split(value.ToString(), '-'),
        };

    private static string Split(string name, char separator)
    {
        StringBuilder word = new();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0) word.Append(separator);
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, WordOf);

        public static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
