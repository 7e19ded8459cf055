using Chancery.Text;
using NodaTime;

namespace Chancery.Reading;

public enum SectionKind
{
    Dateline, Headline, Heading, Paragraph, List, Quote, Post, Caption, Credit, Byline, Boilerplate,
}

/// <summary>A part of the report. Sections follow each other in text order and never overlap; only white space and markup lie between.</summary>
/// <param name="Id"><c>p0</c>, <c>p1</c>, … in text order.</param>
/// <param name="Language">ISO 639-1 code; <c>und</c> when it can't be told.</param>
/// <param name="Post">Only for <see cref="SectionKind.Post"/>.</param>
public sealed record Section(string Id, SectionKind Kind, TextSpan Span, string Language, Post? Post = null);

/// <summary>A message on a social platform, embedded in a report.</summary>
/// <param name="DisplayName">As printed: "Élysée"; empty when only the handle is given.</param>
/// <param name="Handle">Without the at sign.</param>
/// <param name="Body">The message itself, without the signature.</param>
/// <param name="Signature">"— Name (@handle) Month D, YYYY"; empty at the end of the section when there is none.</param>
public sealed record Post(
    string DisplayName, string Handle, string Platform, LocalDate? Posted, ValueList<string> Links, TextSpan Body, TextSpan Signature);
