using Chancery.Time.Grammar;

namespace Chancery.Time;

/// <summary>Tells, token after token of a section, whether a quotation is open.</summary>
internal sealed class QuoteMarks(string text)
{
    public bool IsOpen { get; private set; }

    public void Pass(Token token) => IsOpen = text[token.Span.Start] switch
    {
        '"' => !IsOpen,
        '“' or '«' or '„' => true,
        '”' or '»' => false,
        _ => IsOpen,
    };
}
