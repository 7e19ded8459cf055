using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Says what each block of a text is: body text, heading, post, credit, and so on; a block may hold several sections.</summary>
internal sealed class SectionFinder
{
    private readonly string _text;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly List<Part> _parts = [];
    private Metadata _metadata = new();
    private TextSpan? _headline;
    private bool _inBody;
    private int? _lastOfBody;

    private SectionFinder(string text, IReadOnlyList<Block> blocks)
    {
        _text = text;
        _blocks = blocks;
    }

    /// <param name="blocks">In text order. Paragraphs and those of no kind are looked into, others are taken as they are.</param>
    /// <returns>The sections and what they say of the report: title, agency, date.</returns>
    public static (IReadOnlyList<Part> Parts, Metadata Metadata) FindIn(SourceText source, IReadOnlyList<Block> blocks)
    {
        SectionFinder finder = new(source.Text, blocks);
        for (int i = 0; i < blocks.Count; i++) finder.Add(i);
        finder.TakeTitle();
        return (finder._parts, finder._metadata);
    }

    private void Add(int index)
    {
        Block block = _blocks[index];
        if (block.Kind == SectionKind.Post)
        {
            TextSpan after = TakePosts(block.Span);
            if (!after.IsEmpty) AddBody(SectionKind.Quote, after);
            return;
        }
        if (block.Kind is { } known and not SectionKind.Paragraph and not SectionKind.List and not SectionKind.Quote)
        {
            if (known == SectionKind.Dateline && DateLine.FindAlone(_text, block.Span) is { } day) _metadata = _metadata with { Published = _metadata.Published ?? day };
            if (known == SectionKind.Headline) _headline ??= block.Span;
            _parts.Add(new Part(known, block.Span));
            return;
        }

        TextSpan rest = index == 0 ? TakeDateLine(block.Span) : block.Span;
        rest = TakePosts(rest);
        if (rest.IsEmpty) return;
        if (block.Kind is SectionKind.List or SectionKind.Quote) AddBody(block.Kind.Value, rest);
        else if (KindOfLine(rest) is { } kind) _parts.Add(new Part(kind, rest));
        else if (block.Kind is null && Headings.IsHeading(_text, rest) && HasBodyAfter(index)) AddHeading(rest);
        else AddParagraph(rest);
    }

    /// <summary>Takes a leading <c>date 2022-02-21</c> or <c>date: …</c>; the text may go on in the same line.</summary>
    private TextSpan TakeDateLine(TextSpan block)
    {
        if (DateLine.FindIn(_text, block) is not { } found) return block;
        _parts.Add(new Part(SectionKind.Dateline, found.Span));
        _metadata = _metadata with { Published = found.Date };
        return Spans.Trim(_text, block with { Start = found.Span.End });
    }

    private TextSpan TakePosts(TextSpan block)
    {
        foreach (Part post in PostFinder.FindIn(_text, block))
        {
            bool isBare = post.Post!.Body.IsEmpty && _parts is [.., { Kind: SectionKind.Paragraph or SectionKind.Heading or SectionKind.Quote }];
            Part whole = isBare ? PostFinder.WithBody(_text, post, _parts[^1].Span) : post;
            if (isBare) _parts.RemoveAt(_parts.Count - 1);
            _parts.Add(whole);
            block = Spans.Trim(_text, block with { Start = post.Span.End });
        }
        return block;
    }

    private SectionKind? KindOfLine(TextSpan line)
    {
        ReadOnlySpan<char> words = _text.AsSpan(line.Start, line.Length);
        if (LineTable.Default.KindOf(words) is { } kind) return kind;
        if (Byline.IsAt(words)) return SectionKind.Byline;
        if (DateLine.FindAlone(_text, line) is not { } date) return DateLine.IsOfUpdate(_text[line.Start..line.End]) ? SectionKind.Dateline : null;
        _metadata = _metadata with { Published = _metadata.Published ?? date };
        return SectionKind.Dateline;
    }

    private void AddHeading(TextSpan heading) => _parts.Add(new Part(_inBody ? SectionKind.Heading : SectionKind.Headline, heading));

    private void AddParagraph(TextSpan paragraph)
    {
        if (DatelineFinder.FindIn(_text, paragraph, isFirst: !_inBody) is { } dateline)
        {
            _parts.Add(new Part(SectionKind.Dateline, dateline.Span));
            _metadata = _metadata with
            {
                Publisher = _metadata.Publisher ?? dateline.Agency,
                Published = _metadata.Published ?? dateline.Date,
            };
            paragraph = Spans.Trim(_text, paragraph with { Start = dateline.Span.End });
        }
        if (!paragraph.IsEmpty) AddBody(SectionKind.Paragraph, paragraph);
    }

    private void AddBody(SectionKind kind, TextSpan span)
    {
        _inBody = true;
        _parts.Add(new Part(kind, span));
    }

    /// <summary>A heading heads something: a block that is no heading itself must follow, before the end and before the credits.</summary>
    private bool HasBodyAfter(int index)
    {
        _lastOfBody ??= LastOfBody();
        return index < _lastOfBody;
    }

    private int LastOfBody()
    {
        int last = _blocks.Count - 1;
        while (last >= 0 && !IsOfBody(_blocks[last])) last--;
        return last;
    }

    private bool IsOfBody(Block block)
    {
        if (block.Kind is SectionKind.List or SectionKind.Quote or SectionKind.Paragraph) return true;
        bool isAside = block.Kind is not null || LineTable.Default.KindOf(_text.AsSpan(block.Span.Start, block.Span.Length)) is not null;
        return !isAside && !Headings.IsHeading(_text, block.Span);
    }

    /// <summary>What the format calls the headline, else the first heading before the body, is the title; the others before the body stay headings.</summary>
    private void TakeTitle()
    {
        int first = _parts.FindIndex(part => part.Kind == SectionKind.Headline && (_headline is null || part.Span == _headline));
        if (first < 0) return;
        string title = WordsOf(_parts[first]);
        for (int i = 0; i < _parts.Count; i++)
            if (i != first && _parts[i].Kind == SectionKind.Headline) _parts[i] = _parts[i] with { Kind = IsAgain(i, first, title) ? SectionKind.Boilerplate : SectionKind.Heading };
        _metadata = _metadata with { Title = title };
    }

    /// <summary>The title written twice, as in front matter and above the text, is told once.</summary>
    private bool IsAgain(int index, int first, string title) => first < index && WordsOf(_parts[index]).Equals(title, StringComparison.OrdinalIgnoreCase);

    private string WordsOf(Part part) => string.Join(' ', _text[part.Span.Start..part.Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
