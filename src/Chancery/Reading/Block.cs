using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A stretch of text that stands on its own lines: a paragraph, a heading, a list item.</summary>
/// <param name="Span">Without white space at its ends.</param>
/// <param name="Kind">Null when the format doesn't tell.</param>
internal readonly record struct Block(TextSpan Span, SectionKind? Kind = null);
