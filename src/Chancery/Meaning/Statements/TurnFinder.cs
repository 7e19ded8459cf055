using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Finds the turns of a transcript, with labels ("Name: …", "Q: …") or as paragraphs of an interview, and headlines such as "Kyiv: …".</summary>
internal sealed class TurnFinder(Desk desk)
{
    private const int LongestLabel = 90;

    private const int LongestQuestion = 300;

    private const int TurnsOfTranscript = 2;

    private const int QuestionsOfInterview = 3;

    /// <summary>By then a text has said that it is an interview.</summary>
    private const int LatestSentence = 8;

    private static readonly char[] SentenceEnds = ['.', '!', '?', '…', '>', '*', '\n'];

    /// <summary>"Thank you.", "(Laughs.)": said, and says nothing.</summary>
    private const int FewestWords = 4;

    /// <param name="Rest">From the words after the label to the end of the section.</param>
    private sealed record Label(int Section, TextSpan Span, TextSpan Rest, ValueList<ActorId> Actors, bool IsQuestion, bool IsAnswer);

    private ValueList<Section> Sections => desk.Analysis.Report.Sections;

    public IEnumerable<Draft> Find()
    {
        List<Label> labels = [.. Enumerable.Range(0, Sections.Count).SelectMany(LabelsIn)];
        if (labels.Count < TurnsOfTranscript) labels.RemoveAll(label => label.Span.Start > Sections[label.Section].Span.Start);
        labels = [.. labels.Select(label => label.Actors.Count > 0 ? label : label with { Actors = labels.FirstOrDefault(other => other.Actors.Count > 0 && Named(other) == Named(label))?.Actors ?? [] })];
        if (labels.Count == 0) labels = Unlabelled();
        bool isTranscript = labels.Count >= TurnsOfTranscript || labels is [{ Actors: [ActorId only] } single] && only.IsKind("person") && IsSpeech(single);
        for (int i = 0; i < labels.Count; i++)
        {
            if (!isTranscript && labels[i].Actors.Count == 0) continue;
            Draft turn = OfLabel(labels[i], isTranscript, i + 1 < labels.Count ? labels[i + 1] : null);
            if (!isTranscript || turn.Act == Act.Ask || Words(turn) >= FewestWords) yield return turn;
        }
    }

    /// <summary>One label on an official page: what stands below it is all that speaker's. A headline's label holds for the headline alone.</summary>
    private bool IsSpeech(Label label) => Sections[label.Section].Kind is SectionKind.Paragraph && Issuer.Of(desk.Scene) is not null;

    /// <summary>"Mali : …": the heading of French copy names the place it is about.</summary>
    private bool IsTopic(Label label, int section) =>
        Sections[section].Kind is SectionKind.Headline or SectionKind.Heading && label.Actors.All(actor => actor.IsKind("state")) && IsReleased(label)
        || Sections[section].Language == "fr" && (label.Actors.All(actor => actor.IsKind("state")) || char.IsWhiteSpace(Named(label)[^1]) && Sections[section].Kind is SectionKind.Headline or SectionKind.Heading);

    /// <summary>"- Germany: four more launchers": what a point of a list is about, not who says it.</summary>
    private static bool IsItem(Label label, Section section) => section.Kind is SectionKind.List && label.Actors.Count > 0 && label.Actors.All(actor => actor.IsKind("state"));

    /// <summary>"Iran: Statement by the envoy", "Iran: Envoy Berg speaks with …": a document, or a contact that the text goes on to tell of, under the place it is about.</summary>
    private bool IsReleased(Label label)
    {
        DocumentSigns signs = DocumentSigns.Load();
        if (signs.Opening("headline", desk.Analysis.TextOf(label.Rest)) is not null) return true;
        WordRange range = desk.Analysis.WordsIn(label.Rest);
        bool isContact = Enumerable.Range(range.First, range.Length).Any(word => desk.Analysis.Words[word] is { IsVerb: true } verb && signs.Has("contact", verb.Lemma));
        return isContact && !IssuerTable.IsPress(desk.Analysis.Report) && desk.Cast.MentionAt(desk.Analysis.Words[range.First]) is { } first && first.Actors.All(actor => actor.IsKind("person"));
    }

    /// <summary>The headline printed once more above the text.</summary>
    private bool IsRepeated(int section) =>
        desk.Analysis.TextOf(Sections[section].Span).StartsWith(desk.Analysis.TextOf(Sections[section - 1].Span), StringComparison.Ordinal);

    private string Named(Label label) => desk.Analysis.TextOf(label.Span);

    private int Words(Draft turn) =>
        turn.Content.Sum(span => desk.Analysis.WordsIn(span) is var range ? Enumerable.Range(range.First, range.Length).Count(word => desk.Analysis.Words[word].Pos is not PartOfSpeech.Punct) : 0);

    /// <summary>An interview without labels: paragraphs that only ask, each with an answer after it.</summary>
    private List<Label> Unlabelled()
    {
        bool isInterview = desk.Analysis.Sentences.Take(LatestSentence).Any(sentence => sentence.Words.Any(word => word.Lemma.StartsWith("interview", StringComparison.OrdinalIgnoreCase)));
        List<Label> turns = [];
        for (int i = 1; isInterview && i + 1 < Sections.Count; i++)
        {
            if (!IsQuestion(Sections[i]) || IsQuestion(Sections[i + 1])) continue;
            turns.Add(new Label(i, new TextSpan(Sections[i].Span.Start, Sections[i].Span.Start), Sections[i].Span, [], true, false));
            turns.Add(new Label(i + 1, new TextSpan(Sections[i + 1].Span.Start, Sections[i + 1].Span.Start), Sections[i + 1].Span, [], false, true));
        }
        return turns.Count >= 2 * QuestionsOfInterview ? turns : [];
    }

    private bool IsQuestion(Section section) =>
        section.Kind is SectionKind.Paragraph or SectionKind.Heading && section.Span.Length <= LongestQuestion && desk.Analysis.TextOf(section.Span).TrimEnd().EndsWith('?');

    private Draft OfLabel(Label label, bool isTranscript, Label? next)
    {
        List<TextSpan> content = [Until(label.Rest, next)];
        for (int i = label.Section + 1; isTranscript && i < Sections.Count && i <= (next?.Section ?? i) && Sections[i].Kind is SectionKind.Paragraph or SectionKind.List; i++)
        {
            if (next?.Span.Start == Sections[i].Span.Start || Turn.IsLabelled(desk.Analysis.Report.Source.Text, Sections[i].Span)) break;
            content.Add(Until(Sections[i].Span, next));
        }
        content.RemoveAll(span => span.IsEmpty);
        bool isAsked = label.IsQuestion || (isTranscript && content.Count == 1 && desk.Analysis.TextOf(content[0]).EndsWith('?'));
        ValueList<ActorId> speakers = label.IsAnswer && label.Actors.Count == 0 ? Interviewee(label) : label.Actors;
        return new Draft
        {
            Rule = isTranscript ? "turn" : "label",
            Act = isAsked ? Act.Ask : label.IsAnswer ? Act.Answer : Act.Claim,
            Speakers = speakers,
            SourceSpan = label.Span.IsEmpty ? null : label.Span,
            Medium = label.IsQuestion || label.IsAnswer ? new Medium(MediumKind.Interview, null, null) : null,
            Content = [.. content],
        };
    }

    /// <summary>The person named first before the questions begin.</summary>
    private ValueList<ActorId> Interviewee(Label label) =>
        desk.Cast.Mentions.FirstOrDefault(mention => mention.Span.End <= label.Span.Start && mention.Actors.Count == 1 && mention.Actors[0].IsKind("person"))?.Actors ?? [];

    /// <summary>The span up to the next label, where that stands inside it.</summary>
    private TextSpan Until(TextSpan span, Label? next)
    {
        int end = next is null ? span.End : Math.Min(span.End, next.Span.Start);
        return new TextSpan(span.Start, span.Start + desk.Analysis.Report.Source.Text.AsSpan(span.Start, end - span.Start).TrimEnd().Length);
    }

    /// <summary>The label a section opens with and, where the ends of lines were lost, those inside it: "… you are welcome. President Lopez: Thank you."</summary>
    private IEnumerable<Label> LabelsIn(int index)
    {
        Section section = Sections[index];
        if (section.Kind is not (SectionKind.Paragraph or SectionKind.Heading or SectionKind.Headline or SectionKind.List)) yield break;
        Label? opening = LabelAt(section.Span, index) is { } label && !IsTopic(label, index) && !IsItem(label, section) && !(index > 0 && IsRepeated(index)) ? label : null;
        if (opening is not null) yield return opening;
        if (section.Kind is not SectionKind.Paragraph) yield break;
        int from = opening?.Rest.Start ?? section.Span.Start + 1;
        string text = desk.Analysis.Report.Source.Text;
        for (int colon = text.IndexOf(':', section.Span.Start, section.Span.Length); colon > 0 && colon < section.Span.End; colon = text.IndexOf(':', colon + 1))
        {
            int start = text.LastIndexOfAny(SentenceEnds, colon) + 1;
            while (start < colon && char.IsWhiteSpace(text[start])) start++;
            TextSpan part = new(start, section.Span.End);
            if (start < from || !Turn.IsLabelled(text, part) || LabelAt(part, index) is not { Actors: [{ } speaker] } inner || !speaker.IsKind("person")) continue;
            from = inner.Rest.Start;
            yield return inner;
        }
    }

    private Label? LabelAt(TextSpan part, int index)
    {
        string text = desk.Analysis.Report.Source.Text;
        if (Turn.BareQuestion(text, part) is > 0 and int mark)
            return new Label(index, new TextSpan(part.Start, part.Start + 1), new TextSpan(part.Start + mark, part.End), [], true, false);
        int colon = text.IndexOf(':', part.Start, Math.Min(LongestLabel, part.Length));
        bool isAlone = colon > part.Start && text.AsSpan(colon + 1, part.End - colon - 1).IsWhiteSpace();
        if (colon <= part.Start || !isAlone && !char.IsWhiteSpace(text[colon + 1])) return null;
        TextSpan span = new(part.Start, colon);
        TextSpan rest = isAlone ? new(part.End, part.End) : new(colon + 2, part.End);
        TextSpan[] cards = [.. RepeatedNames.Find(text, new TextSpan(span.Start, colon + 1))];
        string words = Without(text[span.Start..span.End], cards, text);
        bool isQuestion = words is "Q" or "Question" or "QUESTION" or "Reporter" or "Journalist";
        bool isAnswer = words is "A" or "Answer" or "ANSWER";
        if (isQuestion || isAnswer) return new Label(index, span, rest, [], isQuestion, isAnswer);
        if (!Turn.IsName(words)) return null;
        bool isCapitals = words.All(c => !char.IsLower(c));
        WordRange range = desk.Analysis.WordsIn(span);
        for (int word = range.End - 1; word >= range.First; word--)
            if (desk.Cast.MentionAt(desk.Analysis.Words[word]) is { Form: not MentionForm.Pronoun } mention && span.Covers(mention.Span)
                && IsNameAgain(Without(text[mention.Span.End..span.End], cards, text), text[span.Start..mention.Span.End]))
                return IsDateline(mention, index, isCapitals) || isAlone && !mention.Actors.All(actor => actor.IsKind("person")) ? null : new Label(index, span, rest, mention.Actors, false, false);
        return words.Length > 3 && isCapitals && !isAlone ? new Label(index, span, rest, [], false, false) : null;
    }

    /// <summary>"BEIRUT: …" before a paragraph is where the report was written; headlines let capitals speak.</summary>
    private bool IsDateline(Mention mention, int section, bool isCapitals) => isCapitals && mention.Form is MentionForm.Metonym && Sections[section].Kind is SectionKind.Paragraph;

    private static string Without(string words, TextSpan[] cards, string text)
    {
        foreach (TextSpan card in cards) words = words.Replace(text[card.Start..card.End], "", StringComparison.Ordinal);
        return words.TrimEnd();
    }

    /// <summary>After the name nothing but a remark in brackets or the name again: "Name Image:" is a picture's credit.</summary>
    private static bool IsNameAgain(string rest, string name)
    {
        int bracket = rest.IndexOf('(', StringComparison.Ordinal);
        string words = bracket >= 0 ? rest[..bracket] : rest;
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => name.Contains(word, StringComparison.Ordinal));
    }
}
