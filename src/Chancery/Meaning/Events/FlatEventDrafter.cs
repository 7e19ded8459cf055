using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Events of French sentences, which have no tree: only where both sides are named right beside the words that tell it.</summary>
public sealed class FlatEventDrafter(Scene scene, VoiceMap voices, IReadOnlyList<FlatPattern> patterns)
{
    /// <summary>Words between a name and the words that tell the event ("le président russe").</summary>
    private const int MaxGap = 5;

    /// <summary>A link that stands for none: the partner is named anywhere beside the words.</summary>
    private const string Beside = "*";

    private static readonly HashSet<string> Stops = [",", ";", ":", "(", ")", "«", "»", "\"", "que", "qui", "dont", "et", "ou", "mais", "de", "du", "des", "d'", "par", "pour", "dans", "sur", "avec", "contre", "à", "au", "aux", "en"];
    private static readonly HashSet<string> Doubts = ["si", "pas", "ne", "n'", "jamais", "aucun", "aucune", "?"];

    public IEnumerable<EventDraft> DraftsOf(Sentence sentence)
    {
        if (sentence.IsParsed || sentence.Section.Language != "fr") yield break;
        IReadOnlyList<Word> words = sentence.Words;
        string[] forms = [.. words.Select(word => word.Form.ToLowerInvariant().Replace('’', '\''))];
        if (forms.Any(Doubts.Contains)) yield break;
        int next = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (i < next || Longest(forms, i) is not { } found) continue;
            next = i + found.Length;
            if (Draft(words, forms, i, found.Length, found.Pattern) is { } draft) yield return draft;
        }
    }

    private (FlatPattern Pattern, int Length)? Longest(string[] forms, int at)
    {
        (FlatPattern, int Length)? best = null;
        foreach (FlatPattern pattern in patterns)
            foreach (ValueList<string> form in pattern.Forms)
                if (form.Count > (best?.Length ?? 0) && at + form.Count <= forms.Length && form.SequenceEqual(forms.Skip(at).Take(form.Count))) best = (pattern, form.Count);
        return best;
    }

    private EventDraft? Draft(IReadOnlyList<Word> words, string[] forms, int at, int length, FlatPattern pattern)
    {
        TextSpan trigger = words[at].Span.Union(words[at + length - 1].Span);
        Statement? voice = voices.At(trigger);
        bool isOwn = forms[at] is "je" or "j'" or "notre" or "mon";
        ValueList<ActorId> before = isOwn ? voice?.Speakers ?? [] : Before(words, forms, at);
        (ValueList<ActorId> after, TextSpan end) = pattern.Links.Contains(Beside) ? Around(words, at, before) : After(words, forms, at + length, pattern);
        if (before.Count == 0 || after.Count == 0 || after.Any(before.Contains)) return null;
        string lemma = string.Join(' ', forms.Skip(at).Take(length)).Replace("' ", "'", StringComparison.Ordinal);
        (ValueList<ActorId> actors, ValueList<ActorId> recipients) = pattern.IsSymmetric ? ([.. before, .. after], []) : (before, after);
        return new EventDraft(
            pattern.Type, pattern.Mode, pattern.Cameo, [], actors, recipients, pattern.IsSymmetric, pattern.Status, voice, TimeOf(words[at], pattern.Status), null,
            new Trigger(trigger, lemma), [trigger.Union(end)], "fr." + pattern.Id, 0.75,
            new Derivation([$"rule fr.{pattern.Id} on '{lemma}', both sides named beside it", voice is null ? "voice: the report" : $"voice: statement {voice.Id}"], []),
            words[at], false);
    }

    /// <summary>Who is named last before the words, with those joined by "et"; nobody where the name hangs on another noun ("le président de la France").</summary>
    private ValueList<ActorId> Before(IReadOnlyList<Word> words, string[] forms, int at)
    {
        for (int i = at - 1; i >= 0 && at - i <= MaxGap; i--)
        {
            if (Stops.Contains(forms[i])) return [];
            if (Named(words[i]) is not { } mention) continue;
            int first = IndexOf(words, mention.Words.First);
            while (first > 0 && forms[first - 1] is "la" or "le" or "les" or "l'" or "l" or "'") first--;
            string prior = first > 0 ? forms[first - 1] : "";
            if (prior == "et" && first > 1 && Named(words[first - 2]) is { } partner) return [.. partner.Actors, .. mention.Actors];
            return prior is "de" or "du" or "d'" or "avec" or "contre" or "par" or "à" or "au" or "en" or "et" ? [] : mention.Actors;
        }
        return [];
    }

    private (ValueList<ActorId> Actors, TextSpan End) After(IReadOnlyList<Word> words, string[] forms, int from, FlatPattern pattern)
    {
        int start = from;
        if (pattern.Links.Count > 0)
        {
            while (start < words.Count && start - from <= MaxGap && !pattern.Links.Contains(forms[start])) start++;
            if (start >= words.Count || !pattern.Links.Contains(forms[start])) return ([], default);
            start++;
        }
        for (int i = start; i < words.Count && i - start <= MaxGap; i++)
        {
            if (Named(words[i]) is { } mention) return ([.. mention.Actors.Where(id => !id.IsKind("agreement") && !id.IsKind("format"))], mention.Span);
            if (Stops.Contains(forms[i])) return ([], default);
        }
        return ([], default);
    }

    /// <summary>"J'ai redit au président X … lors de notre entretien": the person named nearest before the words, else the first after them.</summary>
    private (ValueList<ActorId> Actors, TextSpan End) Around(IReadOnlyList<Word> words, int at, ValueList<ActorId> own)
    {
        Mention[] others = [.. words.Select(Named).OfType<Mention>().Where(mention => mention.Actors is [var other] && other.IsKind("person") && !own.Contains(other)).Distinct()];
        return (others.LastOrDefault(mention => mention.Words.End <= words[at].Index) ?? others.FirstOrDefault()) is { } partner ? (partner.Actors, partner.Span) : ([], default);
    }

    private Mention? Named(Word word) => scene.Cast.MentionAt(word) is { } mention && mention.Form != MentionForm.Pronoun ? mention : null;

    private static int IndexOf(IReadOnlyList<Word> words, int index) => Math.Max(0, index - words[0].Index);

    /// <summary>The only time the sentence tells; the day of the post or report where it tells none and it happened.</summary>
    private When? TimeOf(Word trigger, Status status)
    {
        TimeExpression[] told = [.. scene.Calendar.In(trigger.Sentence.Span).Where(expression => expression.Kind == TimeKind.Point)];
        if (told.Length > 1) return null;
        if (told.Length == 1) return new When(told[0].Days, told[0].Precision, told[0].Basis, told[0].Span);
        if (status != Status.Occurred) return null;
        if (trigger.Sentence.Section.Post?.Posted is { } posted) return EventTimer.OnDay(posted, Basis.PostDate);
        return scene.Analysis.Report.Published is { } published ? EventTimer.OnDay(published.Day, Basis.ReportDate) : null;
    }
}
