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

    /// <summary>Title, place and day may stand above "We, the …".</summary>
    private const int LatestUs = 5;

    private readonly DocumentSigns _signs = DocumentSigns.Load();

    private ValueList<Section> Sections => desk.Analysis.Report.Sections;

    /// <summary>Null for a report, and where it can't be told who speaks.</summary>
    public Document? Find()
    {
        int first = Enumerable.Range(0, Sections.Count).FirstOrDefault(i => Sections[i].Kind is SectionKind.Headline or SectionKind.Heading or SectionKind.Paragraph, -1);
        if (first < 0 || IssuerTable.HasPressDateline(desk.Analysis.Report)) return null;
        if ((OfUs(first) ?? OfLetter(first) ?? OfHeadline(first) ?? OfIssuer(first)) is not { } document) return null;
        if (SpeaksItself(document)) return document;
        return document.Kind is MediumKind.Communique && !IssuerTable.IsPress(desk.Analysis.Report) ? document with { IsInFirstPerson = false } : null;
    }

    /// <summary>"Remarks by X", "X's address to the council": a headline without a finite verb.</summary>
    private Document? OfHeadline(int section)
    {
        TextSpan span = Sections[section].Span;
        int topic = _signs.TopicOf(desk.Analysis.TextOf(span));
        span = new TextSpan(span.Start + topic, span.End);
        string text = desk.Analysis.TextOf(span);
        if (text.EndsWith('.') || text.Contains('\n', StringComparison.Ordinal)) return null;
        Mention[] named = MentionsIn(span);
        if (_signs.Opening("headline", Head(text)) is { } opening && named.Length > 0)
            return (Represented(text, span, named) ?? Authors(named, span.Start + opening.Words.Length)) is { Count: > 0 } authors ? Of(opening.Kind, authors, named[^1], section + 1) : null;
        foreach (Mention owner in named)
        {
            string after = text[(owner.Span.End - span.Start)..].TrimStart('\'', '’');
            string noun = after.StartsWith("s ", StringComparison.Ordinal) ? after[2..] : after.TrimStart();
            // "Council Press Statement on …": a press release bears its capitals where a report says "council statement".
            if (noun.Length > 0 && (noun.Length < after.Length - 1 || char.IsUpper(noun[0])) && _signs.Opening("owned", Head(noun)) is { } owned && !HasFiniteVerb(span))
            {
                // "Norland-Lima joint statement": of all named before it, and of nobody where only one is.
                Mention[] together = [.. named.Where(mention => mention.Span.End <= owner.Span.End)];
                bool isJoint = DocumentSigns.IsJoint(owned.Words);
                return isJoint && together.SelectMany(mention => mention.Actors).Distinct().Count() < 2 ? null : Of(owned.Kind, isJoint ? together : [owner], named[^1], section + 1);
            }
        }
        return null;
    }

    /// <summary>"Statement by the envoy on behalf of the League": the League's.</summary>
    private IReadOnlyCollection<Mention>? Represented(string text, TextSpan span, Mention[] named)
    {
        foreach (string words in _signs.Words("behalf"))
        {
            int at = text.IndexOf(words, StringComparison.Ordinal);
            if (at > 0 && named.FirstOrDefault(mention => mention.Span.Start > span.Start + at) is { } whose && whose.Span.Start <= span.Start + at + words.Length + 5) return [whose];
        }
        return null;
    }

    /// <summary>A statement of the body whose page it is: "Spokesperson on the flood", with "we" below it.</summary>
    private Document? OfIssuer(int section)
    {
        if (Issuer.Of(desk.Scene) is not { Owner: { } owner } || !_signs.IsStatement(desk.Analysis.TextOf(Sections[section].Span)) || DocumentSigns.IsJoint(desk.Analysis.TextOf(Sections[section].Span))) return null;
        return new Document(MediumKind.Communique, [owner], [], null, section + 1, Sections.Count);
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
        for (int i = first; i < Math.Min(first + LatestUs, Sections.Count); i++)
        {
            TextSpan span = Sections[i].Span;
            if (!desk.Analysis.TextOf(span).StartsWith("We, ", StringComparison.Ordinal)) continue;
            Sentence? sentence = desk.Analysis.Sentences.FirstOrDefault(found => found.Section == Sections[i]);
            Mention[] named = sentence is null ? [] : MentionsIn(sentence.Span);
            Word? verb = sentence?.Root is { } root && root.HasFeature("VerbForm=Fin") ? root : sentence?.Words.FirstOrDefault(word => word.HasFeature("VerbForm=Fin"));
            named = [.. named.Where(mention => verb is null || mention.Span.End <= verb.Span.Start)];
            if (named.Length == 0 && i > first) named = MentionsIn(Sections[first].Span);
            // "G7 ministers' statement" above "We, the ministers of …": the G7's.
            ActorId[] titled = [.. MentionsIn(Sections[first].Span).Where(mention => mention.Span.Start <= Sections[first].Span.Start + 4).SelectMany(mention => mention.Actors).Where(actor => actor.IsKind("org") || actor.IsKind("format"))];
            ValueList<ActorId> us = i > first && titled.Length == 1 ? [titled[0]] : Us(named);
            if (us.Count > 0) return new Document(MediumKind.Communique, us, [], named[0].Span, i, Sections.Count);
        }
        return null;
    }

    /// <summary>"the ministers of A, B and C and the envoy of the League": a group that is named, else the people where each country has one, else the countries.</summary>
    private ValueList<ActorId> Us(Mention[] named)
    {
        Mention[] outer = [.. named.Where(mention => !named.Any(other => other != mention && other.Span.Length > mention.Span.Length && other.Span.Covers(mention.Span)))];
        Mention? group = outer.FirstOrDefault(mention => mention.Actors.Count > 1 && mention.Actors.All(IsPerson));
        if (group is null) return [.. outer.SelectMany(mention => mention.Actors).Distinct()];
        ActorId[] bodies = [.. named.Where(mention => group.Span.Covers(mention.Span) && !mention.Actors.All(actor => actor.IsKind("state") || IsPerson(actor))).SelectMany(mention => mention.Actors)];
        if (bodies.Length > 0) return [.. bodies.Distinct()];
        ActorId[] states = [.. named.SelectMany(mention => mention.Actors).Where(actor => actor.IsKind("state")).Distinct()];
        ActorId[] others = [.. outer.Where(mention => mention != group && !mention.Actors.All(actor => actor.IsKind("state"))).SelectMany(mention => mention.Actors)];
        IEnumerable<ActorId> members = group.Actors.Count < states.Length ? states : group.Actors;
        return [.. members.Concat(others).Distinct()];
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
            if (authors.Count > 0 ? !IsJoined(authors[^1].Span.End, mention.Span.Start) : IsAbout(start, mention.Span.Start)) break;
            authors.Add(mention);
        }
        return authors;
    }

    /// <summary>"Statement of the envoy on Lima": what it is about has no part in it.</summary>
    private bool IsAbout(int start, int mention)
    {
        string between = start < mention ? desk.Analysis.TextOf(new TextSpan(start, mention)) : "";
        return between.Contains(" on ", StringComparison.Ordinal) || between.Contains('–') || between.Contains(':') || between.Contains(" regarding ", StringComparison.Ordinal);
    }

    private bool IsJoined(int end, int start)
    {
        string between = start <= end ? "" : desk.Analysis.TextOf(new TextSpan(end, start));
        return between.Length < 40 && (between.Contains(" and ", StringComparison.Ordinal) || between.Trim() is "," or "&" or "-" or "–") && !between.Contains(" on ", StringComparison.Ordinal);
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
