using System.Buffers;
using System.Text;
using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Words and phrases looked for in what an element is called: its class names, its id and the names that pages give their parts. They are cut where case, digits or marks cut them: <c>Page-shareBox</c> is page, share, box.</summary>
internal sealed class ClassWords(IEnumerable<string> phrases)
{
    private static readonly string[] NamesOfParts = ["id", "data-testid", "data-component", "data-qa"];

    private readonly string[] _phrases = [.. phrases.Select(phrase => $" {phrase.ToLowerInvariant()} ")];

    /// <summary>Most names have none of them, and need not be cut.</summary>
    private readonly SearchValues<string> _firstWords = SearchValues.Create([.. phrases.Select(phrase => phrase.Split(' ')[0])], StringComparison.OrdinalIgnoreCase);

    public bool AreIn(IElement element) =>
        (element.ClassName is { Length: > 0 } names && names.Split(' ').Any(AreIn))
        || NamesOfParts.Any(part => element.GetAttribute(part) is { Length: > 0 } name && AreIn(name));

    private bool AreIn(string name)
    {
        if (!name.AsSpan().ContainsAny(_firstWords)) return false;
        string words = Cut(name);
        return Array.Exists(_phrases, phrase => words.Contains(phrase, StringComparison.Ordinal));
    }

    private static string Cut(string name)
    {
        StringBuilder words = new(" ", name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            bool isHump = i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (isHump || (!char.IsLetter(name[i]) && words[^1] != ' ')) words.Append(' ');
            if (char.IsLetter(name[i])) words.Append(char.ToLowerInvariant(name[i]));
        }
        return words.Append(' ').ToString();
    }
}
