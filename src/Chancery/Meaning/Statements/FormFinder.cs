using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Finds statements that the form of the text carries: posts, the turns of a transcript, headlines such as "Kyiv: …".</summary>
internal sealed class FormFinder(Desk desk)
{
    private const int LongestLabel = 90;

    private const int TurnsOfTranscript = 2;

    private sealed record Label(int Section, TextSpan Span, TextSpan Rest, ValueList<ActorId> Actors, bool IsQuestion, bool IsAnswer);

    public IEnumerable<Draft> Find()
    {
        ValueList<Section> sections = desk.Analysis.Report.Sections;
        for (int i = 0; i < sections.Count; i++)
            if (sections[i].Post is { } post) yield return OfPost(post);
        List<Label> labels = [];
        for (int i = 0; i < sections.Count; i++)
            if (LabelOf(sections[i], i) is { } label) labels.Add(label);
        bool isTranscript = labels.Count >= TurnsOfTranscript;
        for (int i = 0; i < labels.Count; i++)
            if (isTranscript || labels[i].Actors.Count > 0) yield return OfLabel(labels[i], isTranscript, i + 1 < labels.Count ? labels[i + 1].Section : sections.Count);
    }

    private Draft OfPost(Post post)
    {
        ValueList<ActorId> author = AuthorOf(post);
        return new Draft
        {
            Rule = "post",
            Act = Act.Announce,
            Speakers = author,
            SourceSpan = post.Signature.IsEmpty ? null : post.Signature,
            Medium = new Medium(MediumKind.Post, author.Count > 0 ? author[0] : null, post.Signature.IsEmpty ? null : post.Signature),
            Content = [ContentSpans.Cap(post.Body)],
        };
    }

    /// <summary>The actor of the signature; an account that bears an office's title and no name is the office's.</summary>
    private ValueList<ActorId> AuthorOf(Post post)
    {
        Mention[] signed = [.. desk.Cast.Mentions.Where(mention => post.Signature.Covers(mention.Span))];
        if (signed.Length == 0) return [];
        if (signed.FirstOrDefault(mention => mention.Form is MentionForm.Name or MentionForm.Metonym) is { } named) return named.Actors;
        ActorId actor = signed[0].Actors[0];
        return signed[0].Form is MentionForm.Nominal && desk.Cast.Knows(actor) && desk.Cast[actor].Office?.Body is { } body && desk.Cast.Knows(body) ? [body] : signed[0].Actors;
    }

    private Draft OfLabel(Label label, bool isTranscript, int nextSection)
    {
        List<TextSpan> content = [];
        if (!label.Rest.IsEmpty) content.Add(ContentSpans.Cap(label.Rest));
        ValueList<Section> sections = desk.Analysis.Report.Sections;
        for (int i = label.Section + 1; isTranscript && i < nextSection && sections[i].Kind is SectionKind.Paragraph or SectionKind.List; i++)
            content.Add(ContentSpans.Cap(sections[i].Span));
        ValueList<ActorId> speakers = label.IsAnswer && label.Actors.Count == 0 ? Interviewee(label) : label.Actors;
        return new Draft
        {
            Rule = isTranscript ? "turn" : "label",
            Act = label.IsQuestion ? Act.Ask : label.IsAnswer ? Act.Answer : Act.Claim,
            Speakers = speakers,
            SourceSpan = label.Span,
            Medium = label.IsQuestion || label.IsAnswer ? new Medium(MediumKind.Interview, null, null) : null,
            Content = [.. content],
        };
    }

    /// <summary>The person named first before the questions begin.</summary>
    private ValueList<ActorId> Interviewee(Label label) =>
        desk.Cast.Mentions.FirstOrDefault(mention => mention.Span.End <= label.Span.Start && mention.Actors.Count == 1 && mention.Actors[0].IsKind("person"))?.Actors ?? [];

    private Label? LabelOf(Section section, int index)
    {
        if (section.Kind is not (SectionKind.Paragraph or SectionKind.Heading or SectionKind.Headline or SectionKind.List)) return null;
        string text = desk.Analysis.Report.Source.Text;
        int colon = text.IndexOf(':', section.Span.Start, Math.Min(LongestLabel, section.Span.Length));
        if (colon <= section.Span.Start || colon + 2 >= section.Span.End || !char.IsWhiteSpace(text[colon + 1])) return null;
        TextSpan span = new(section.Span.Start, colon);
        TextSpan rest = new(colon + 2, section.Span.End);
        string words = text[span.Start..span.End];
        bool isQuestion = words is "Q" or "Question" or "QUESTION" or "Reporter" or "Journalist";
        bool isAnswer = words is "A" or "Answer" or "ANSWER";
        if (isQuestion || isAnswer) return new Label(index, span, rest, [], isQuestion, isAnswer);
        if (!IsName(words)) return null;
        WordRange range = desk.Analysis.WordsIn(span);
        for (int word = range.End - 1; word >= range.First; word--)
            if (desk.Cast.MentionAt(desk.Analysis.Words[word]) is { Form: not MentionForm.Pronoun } mention && span.Covers(mention.Span)
                && IsNameAgain(text[mention.Span.End..span.End], text[span.Start..mention.Span.End]))
                return new Label(index, span, rest, mention.Actors, false, false);
        return words.Length > 3 && words.All(c => !char.IsLower(c)) ? new Label(index, span, rest, [], false, false) : null;
    }

    /// <summary>After the name nothing but a remark in brackets or the name again: "Name Image:" is a picture's credit.</summary>
    private static bool IsNameAgain(string rest, string name)
    {
        int bracket = rest.IndexOf('(', StringComparison.Ordinal);
        string words = bracket >= 0 ? rest[..bracket] : rest;
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => name.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Every word but the small ones has a capital, and there are few.</summary>
    private static bool IsName(string words)
    {
        string[] parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 10) return false;
        int brackets = words.IndexOf('(', StringComparison.Ordinal);
        foreach (string part in brackets > 0 ? words[..brackets].Split(' ', StringSplitOptions.RemoveEmptyEntries) : parts)
            if (!char.IsUpper(part[0]) && part is not ("of" or "the" or "and" or "for" or "al" or "bin" or "de" or "van" or "von" or "to" or "al-")) return false;
        return true;
    }
}
