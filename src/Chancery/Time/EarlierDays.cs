using Chancery.Reading;
using Chancery.Time.Grammar;

namespace Chancery.Time;

/// <summary>The day last spoken of in a report's running text, for a paragraph that points back and names none: "The day before, …".</summary>
internal sealed class EarlierDays
{
    /// <summary>Paragraphs without a day of their own after which nobody remembers it.</summary>
    private const int ParagraphsHeld = 2;

    private Placed? _day;
    private int _paragraphs;

    public Placed? Before(Section section) => IsRunningText(section) && _paragraphs <= ParagraphsHeld ? _day : null;

    /// <param name="spoken">The last single day spoken of in <paramref name="section"/>; null if there is none.</param>
    public void Add(Section section, Placed? spoken)
    {
        if (!IsRunningText(section)) return;
        _day = spoken ?? _day;
        _paragraphs = spoken is null ? _paragraphs + 1 : 0;
    }

    private static bool IsRunningText(Section section) => section.Kind is SectionKind.Paragraph or SectionKind.Quote;
}
