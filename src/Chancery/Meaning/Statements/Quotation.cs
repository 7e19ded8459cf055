using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>A stretch inside quotation marks, in one section.</summary>
/// <param name="Outer">With its marks, as far as they are there.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Section">Index of the section in the report.</param>
/// <param name="IsNested">It stands inside another quotation.</param>
/// <param name="ContinuesPrevious">It opens a paragraph after one that opened a quotation and never closed it.</param>
/// <param name="IsOpen">Its closing mark is missing; it ends with the paragraph.</param>
public sealed record Quotation(TextSpan Outer, TextSpan Inner, int Section, bool IsNested, bool ContinuesPrevious, bool IsOpen);
