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

    /// <summary>In a form: any number ("a envoyé # soldats").</summary>
    private const string Number = "#";

    private static readonly HashSet<string> Numbers = ["un", "une", "des", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "douze", "quinze", "vingt", "trente", "quarante", "cinquante", "cent", "mille", "plusieurs"];

    private static readonly HashSet<string> Determiners = ["le", "la", "l'", "les", "un", "une", "des", "sa", "son", "ses", "leur", "leurs", "cette", "ce", "ces", "toute", "aucune", "de", "d'", "en"];

    private static readonly HashSet<string> Adverbs = ["également", "aussi", "déjà", "encore", "aussitôt", "ensuite"];

    /// <summary>What closes the clause that a partner further on may stand in.</summary>
    private static readonly HashSet<string> ClauseEnds = [",", ";", ":", "«", "»", "que", "qui", "dont", "mais", "après", "avant", "alors", "pour"];

    public IEnumerable<EventDraft> DraftsOf(Sentence sentence)
    {
        if (sentence.IsParsed || sentence.Section.Language != "fr") yield break;
        IReadOnlyList<Word> words = sentence.Words;
        string[] forms = [.. words.Select(word => word.Form.ToLowerInvariant().Replace('’', '\''))];
        if (forms.Any(Doubts.Contains)) yield break;
        int next = 0;
        ValueList<ActorId> last = [];
        for (int i = 0; i < words.Count; i++)
        {
            if (i < next || Longest(forms, i) is not { Count: > 0 } found) continue;
            next = i + found[0].Length;
            foreach ((FlatPattern pattern, int length) in found)
            {
                if (Draft(words, forms, i, length, pattern, last) is not { } draft) continue;
                if (!pattern.IsNoun) last = pattern.IsSymmetric ? [.. draft.Actors.Take(1)] : draft.Actors;
                yield return draft;
                break;
            }
        }
    }

    /// <summary>The patterns whose words stand there, those alone that take most words.</summary>
    private List<(FlatPattern Pattern, int Length)> Longest(string[] forms, int at)
    {
        List<(FlatPattern Pattern, int Length)> found = [.. from pattern in patterns
                                                            let length = pattern.Forms.Max(form => LengthOf(form, forms, at))
                                                            where length > 0
                                                            select (pattern, length)];
        int most = found.Count == 0 ? 0 : found.Max(one => one.Length);
        found.RemoveAll(one => one.Length < most);
        return found;
    }

    /// <summary>How many words the row takes at that place, an adverb behind its first word let in ("a fermement condamné"); 0 where it does not stand there.</summary>
    private static int LengthOf(ValueList<string> form, string[] forms, int at)
    {
        if (at >= forms.Length || forms[at] != form[0]) return 0;
        int skipped = form.Count > 1 && at + 1 < forms.Length && forms[at + 1] != form[1] && IsAdverb(forms[at + 1]) ? 1 : 0;
        if (at + skipped + form.Count > forms.Length) return 0;
        for (int i = 1; i < form.Count; i++)
            if (form[i] == Number ? !IsNumber(forms[at + skipped + i]) : forms[at + skipped + i] != form[i]) return 0;
        return form.Count + skipped;
    }

    private static bool IsNumber(string form) => form.All(char.IsAsciiDigit) || Numbers.Contains(form);

    private static bool IsAdverb(string form) => form.EndsWith("ment", StringComparison.Ordinal) || Adverbs.Contains(form);

    private EventDraft? Draft(IReadOnlyList<Word> words, string[] forms, int at, int length, FlatPattern pattern, ValueList<ActorId> last)
    {
        // "sa demande d'aide", "la menace": the noun.
        if (length == 1 && !pattern.IsNoun && at > 0 && Determiners.Contains(forms[at - 1])) return null;
        TextSpan trigger = words[at].Span.Union(words[at + length - 1].Span);
        Statement? voice = voices.At(trigger), told = voice;
        bool isOwn = forms[at] is "je" or "j'" or "nous" or "notre" or "mon";
        int rest = at + length;
        ValueList<ActorId> before = isOwn ? voice?.Speakers ?? [] : pattern.IsNoun ? Behind(words, forms, ref rest)
            : at > 0 && forms[at - 1] is "et" ? last.Count > 0 ? last : Opening(words)     // "condamne le raid et exige …": the same acts on
            : Before(words, forms, at);
        (ValueList<ActorId> after, TextSpan end) = pattern.Links.Contains(Beside) ? Around(words, at, before) : pattern.IsOpen ? Further(words, forms, rest, pattern) : After(words, forms, rest, pattern);
        after = [.. after.Where(id => !pattern.IsOpen || !before.Contains(id))];
        if (before.Count == 0 || after.Count == 0 && !pattern.IsOpen || after.Any(before.Contains)) return null;
        // "des opposants sénégalais ont manifesté": not their state.
        if (pattern.Type == EventType.Protest && before.All(id => id.IsKind("state"))) return null;
        if (after.Count == 0) end = words[rest - 1].Span;
        // "nous exigeons": who speaks does it by saying so.
        if (isOwn && voice is not null && EventMerger.IsSpoken(pattern.Type)) told = voices.Above(voice);
        string lemma = string.Join(' ', forms.Skip(at).Take(length)).Replace("' ", "'", StringComparison.Ordinal);
        (ValueList<ActorId> actors, ValueList<ActorId> recipients) = pattern.IsSymmetric ? ([.. before, .. after], []) : (before, after);
        return new EventDraft(
            pattern.Type, pattern.Mode, pattern.Cameo, [], actors, recipients, pattern.IsSymmetric, pattern.Status, told, TimeOf(words[at], pattern.Status), null,
            new Trigger(trigger, lemma), [trigger.Union(end)], "fr." + pattern.Id, 0.75,
            new Derivation([$"rule fr.{pattern.Id} on '{lemma}', both sides named beside it", told is null ? "voice: the report" : $"voice: statement {told.Id}"], []),
            words[at], false);
    }

    /// <summary>Who is named last before the words, with those joined by "et"; nobody where the name hangs on another noun ("le président de la France").</summary>
    private ValueList<ActorId> Before(IReadOnlyList<Word> words, string[] forms, int at)
    {
        for (int i = at - 1; i >= 0 && at - i <= MaxGap; i--)
        {
            if (Stops.Contains(forms[i])) return [];
            if (forms[i] is "il" or "elle" && i == at - 1 && scene.Cast.MentionAt(words[i]) is { } pronoun) return pronoun.Actors;
            if (Named(words[i]) is not { } mention) continue;
            int first = IndexOf(words, mention.Words.First);
            while (first > 0 && forms[first - 1] is "la" or "le" or "les" or "l'" or "l" or "'") first--;
            string prior = first > 0 ? forms[first - 1] : "";
            if (prior == "et" && first > 1 && Named(words[first - 2]) is { } partner) return [.. partner.Actors, .. mention.Actors];
            return prior is "de" or "du" or "d'" or "avec" or "contre" or "par" or "à" or "au" or "en" or "et" ? [] : mention.Actors;
        }
        return [];
    }

    /// <summary>Who begins the sentence, a pronoun too: "Il a exprimé … et a demandé".</summary>
    private ValueList<ActorId> Opening(IReadOnlyList<Word> words) => scene.Cast.MentionAt(words[0]) is { } mention ? mention.Actors : [];

    /// <summary>"frappes russes", "l'offensive du M23": who acts right behind the noun; <paramref name="rest"/> then is the word after.</summary>
    private ValueList<ActorId> Behind(IReadOnlyList<Word> words, string[] forms, ref int rest)
    {
        int at = rest;
        if (at < words.Count && forms[at] is "de" or "du" or "des" or "d'") at++;
        while (at < words.Count && forms[at] is "la" or "l'" or "les" or "le") at++;
        if (at >= words.Count || Named(words[at]) is not { } mention) return [];
        rest = at + 1;
        while (rest < words.Count && Named(words[rest]) == mention) rest++;
        return mention.Actors;
    }

    /// <summary>Who is named behind a link word, or first where there is none, before the clause ends; nobody is no fault.</summary>
    private (ValueList<ActorId> Actors, TextSpan End) Further(IReadOnlyList<Word> words, string[] forms, int from, FlatPattern pattern)
    {
        int linked = from;
        bool isLinked = pattern.Links.Count == 0;
        for (int i = from; i < words.Count && !ClauseEnds.Contains(forms[i]); i++)
        {
            if (pattern.Links.Contains(forms[i])) (linked, isLinked) = (i, true);
            else if (i - linked <= (isLinked ? MaxGap : 1) && Named(words[i]) is { } mention) return ([.. mention.Actors.Where(id => !id.IsKind("agreement") && !id.IsKind("format"))], mention.Span);
        }
        return ([], default);
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
            if (Named(words[i]) is { } mention) return pattern.Unless.Contains(NextAfter(words, forms, mention)) ? ([], default) : ([.. mention.Actors.Where(id => !id.IsKind("agreement") && !id.IsKind("format"))], mention.Span);
            if (Stops.Contains(forms[i])) return ([], default);
        }
        return ([], default);
    }

    private static string NextAfter(IReadOnlyList<Word> words, string[] forms, Mention mention) => IndexOf(words, mention.Words.End) is var next && next < forms.Length ? forms[next] : "";

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
