using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Tells whether the whole text is one speaker's words, by its headline, its salutation or the "We, the …" it begins with.</summary>
internal sealed class DocumentFinder(Desk desk)
{
    private const int LongestOpening = 32;

    private const int LongestGreeting = 90;

    private const int LatestGreeting = 4;

    private readonly DocumentSigns _signs = DocumentSigns.Load();

    private ValueList<Section> Sections => desk.Analysis.Report.Sections;

    /// <summary>Null for a report, and where it can't be told who speaks.</summary>
    public Document? Find()
    {
        int first = Enumerable.Range(0, Sections.Count).FirstOrDefault(i => Sections[i].Kind is SectionKind.Headline or SectionKind.Heading or SectionKind.Paragraph, -1);
        // A dateline of the press runs into its paragraph; place and hour of a speech stand on a line of their own.
        if (first < 0 || Sections.Any(section => section.Kind is SectionKind.Dateline && !desk.Analysis.Report.Source.Text.AsSpan(section.Span.End).TrimStart(' ').StartsWith("\n"))) return null;
        return (OfLetter(first) ?? OfHeadline(first) ?? OfUs(first)) is { } document && SpeaksItself(document) ? document : null;
    }

    /// <summary>"Remarks by X", "X's address to the council": a headline without a finite verb.</summary>
    private Document? OfHeadline(int section)
    {
        TextSpan span = Sections[section].Span;
        string text = desk.Analysis.TextOf(span);
        if (text.EndsWith('.') || text.Contains('\n', StringComparison.Ordinal)) return null;
        Mention[] named = MentionsIn(span);
        if (_signs.Opening("headline", Head(text)) is { } opening && named.Length > 0)
            return Of(opening.Kind, Authors(named, span.Start + opening.Words.Length), named[^1], section + 1);
        foreach (Mention owner in named)
        {
            string after = text[(owner.Span.End - span.Start)..];
            string noun = after.StartsWith("'s ", StringComparison.Ordinal) || after.StartsWith("’s ", StringComparison.Ordinal) ? after[3..] : "";
            if (noun.Length > 0 && _signs.Opening("owned", Head(noun)) is { } owned && !HasFiniteVerb(span)) return Of(owned.Kind, [owner], named[^1], section + 1);
        }
        return null;
    }

    /// <summary>"Dear …,": the signature names the writer, else the headline.</summary>
    private Document? OfLetter(int first)
    {
        int greeting = Enumerable.Range(first, Math.Min(LatestGreeting, Sections.Count - first)).FirstOrDefault(i => IsGreeting(Sections[i].Span), -1);
        if (greeting < 0) return null;
        int end = Enumerable.Range(greeting + 1, Sections.Count - greeting - 1).FirstOrDefault(i => IsClosing(Sections[i].Span), Sections.Count);
        Mention[] signed = [.. Enumerable.Range(end, Sections.Count - end).SelectMany(i => MentionsIn(Sections[i].Span)).Where(mention => mention.Actors.Any(IsPerson))];
        Document? headed = greeting > first ? OfHeadline(first) : null;
        MediumKind kind = headed?.Kind ?? MediumKind.Letter;
        Document? document = signed.Length > 0 ? new Document(kind, [.. signed.SelectMany(mention => mention.Actors).Distinct()], [], signed[0].Span, 0, 0) : headed;
        return document is null ? null : document with { Addressees = headed?.Addressees ?? [], FirstSection = greeting + 1, EndSection = end };
    }

    /// <summary>"We, the leaders of X and Y, …".</summary>
    private Document? OfUs(int first)
    {
        for (int i = first; i < Math.Min(first + 2, Sections.Count); i++)
        {
            TextSpan span = Sections[i].Span;
            if (!desk.Analysis.TextOf(span).StartsWith("We, ", StringComparison.Ordinal)) continue;
            Sentence? sentence = desk.Analysis.Sentences.FirstOrDefault(found => found.Section == Sections[i]);
            Mention[] named = sentence is null ? [] : MentionsIn(sentence.Span);
            Word? verb = sentence?.Words.FirstOrDefault(word => word.HasFeature("VerbForm=Fin"));
            named = [.. named.Where(mention => verb is null || mention.Span.End <= verb.Span.Start)];
            if (named.Length == 0 && i > first) named = MentionsIn(Sections[first].Span);
            if (named.Length > 0) return Of(MediumKind.Communique, named, null, i);
        }
        return null;
    }

    private Document? Of(MediumKind kind, IReadOnlyCollection<Mention> authors, Mention? last, int section)
    {
        ActorId[] speakers = [.. authors.SelectMany(mention => mention.Actors).Distinct()];
        if (speakers.Length == 0) return null;
        bool isTo = last is not null && !authors.Contains(last) && kind is MediumKind.Letter;
        return new Document(kind, [.. speakers], isTo ? last!.Actors : [], authors.First().Span, section, Sections.Count);
    }

    /// <summary>"by A and B of C on D": the names after the opening that follow each other, bound by "and" and commas alone.</summary>
    private List<Mention> Authors(Mention[] named, int start)
    {
        List<Mention> authors = [];
        foreach (Mention mention in named)
        {
            if (mention.Span.Start < start - 1) continue;
            if (authors.Count > 0 && !IsJoined(authors[^1].Span.End, mention.Span.Start)) break;
            authors.Add(mention);
        }
        return authors;
    }

    private bool IsJoined(int end, int start)
    {
        string between = start <= end ? "" : desk.Analysis.TextOf(new TextSpan(end, start));
        return between.Length < 40 && (between.Contains(" and ", StringComparison.Ordinal) || between.Trim() is "," or "&") && !between.Contains(" on ", StringComparison.Ordinal);
    }

    /// <summary>Somewhere outside quotation marks the text says "I" or "we": a report of a speech does not.</summary>
    private bool SpeaksItself(Document document)
    {
        for (int i = document.FirstSection; i < document.EndSection; i++)
        {
            WordRange range = desk.Analysis.WordsIn(Sections[i].Span);
            for (int word = range.First; word < range.End; word++)
                if (desk.Analysis.Words[word].HasFeature("Person=1") && !desk.IsQuoted(desk.Analysis.Words[word])) return true;
        }
        return false;
    }

    private bool HasFiniteVerb(TextSpan span)
    {
        WordRange range = desk.Analysis.WordsIn(span);
        return Enumerable.Range(range.First, range.Length).Any(word => desk.Analysis.Words[word].HasFeature("VerbForm=Fin"));
    }

    private bool IsGreeting(TextSpan span)
    {
        string text = desk.Analysis.TextOf(span);
        return text.Length <= LongestGreeting && text[^1] is ',' or ':' or '!' && _signs.Opening("salutation", Head(text)) is not null;
    }

    private bool IsClosing(TextSpan span)
    {
        string text = desk.Analysis.TextOf(span);
        return text.Length <= LongestGreeting && _signs.Opening("closing", Head(text)) is not null && !text.EndsWith('.');
    }

    private bool IsPerson(ActorId actor) => actor.IsKind("person");

    private Mention[] MentionsIn(TextSpan span) =>
        [.. desk.Cast.Mentions.Where(mention => span.Covers(mention.Span) && mention.Form is not MentionForm.Pronoun)];

    private static string Head(string text)
    {
        string head = text.Length <= LongestOpening ? text : text[..LongestOpening];
        int line = head.IndexOf('\n', StringComparison.Ordinal);
        return line >= 0 ? head[..line] : head;
    }
}
