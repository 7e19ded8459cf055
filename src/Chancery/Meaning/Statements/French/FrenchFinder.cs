using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Finds statements in French, which the model does not read: by the forms of verbs, the marks and the order of words.</summary>
internal sealed class FrenchFinder(Desk desk)
{
    private const int LongestOpening = 3;

    private readonly FrenchLexicon _lexicon = FrenchLexicon.Load();
    private readonly FrenchSpeaker _speakers = new(desk);
    private readonly FrenchContent _contents = new(desk);

    public List<Draft> Find()
    {
        List<Draft> found = [];
        FrenchSpeaker.Found last = default;
        foreach (Sentence sentence in desk.Analysis.Sentences)
        {
            if (sentence.IsParsed || sentence.Section.Language != "fr") continue;
            List<FrenchClause> clauses = ClausesOf(sentence);
            int count = found.Count;
            for (int i = 0; i < clauses.Count; i++)
            {
                int start = i == 0 ? AfterSource(sentence) : clauses[i - 1].Last + 1;
                int end = i + 1 < clauses.Count ? clauses[i + 1].First : sentence.Range.End;
                if (Read(clauses[i], sentence, start, end, last) is not (Draft draft, FrenchSpeaker.Found speaker)) continue;
                found.Add(draft);
                if (speaker.Span is not null) last = speaker;
            }
            if (SourceOf(sentence) is { } source) Join(source, found, count);
            if (found.Count == count && SubjectOf(sentence) is { } subject) last = subject;
        }
        return found;
    }

    /// <summary>Of whom a sentence without a statement tells: the person it begins with, else the only one it names.</summary>
    private FrenchSpeaker.Found? SubjectOf(Sentence sentence)
    {
        Mention[] people = [.. sentence.Words.Select(word => desk.Cast.MentionAt(word)).OfType<Mention>().Where(mention => mention.Actors is [ActorId actor] && actor.IsKind("person")).Distinct()];
        if (people.Length == 0) return null;
        bool isFirst = people[0].Words.First <= sentence.Range.First + LongestOpening;
        if (!isFirst && people.Any(mention => !mention.Actors.Equals(people[0].Actors))) return null;
        return new FrenchSpeaker.Found(people[0].Actors, people[0].Span, desk.Analysis.Words[people[0].Head], true);
    }

    private List<FrenchClause> ClausesOf(Sentence sentence)
    {
        List<FrenchClause> clauses = [];
        foreach (Word word in sentence.Words)
        {
            if (desk.IsQuoted(word)) continue;
            foreach (FrenchEntry entry in _lexicon.Of(FrenchClauseReader.Lower(word)))
                if (!entry.IsPhrase && FrenchClauseReader.Read(desk.Analysis.Words, sentence, word, entry, clauses.Any(before => before.First < before.Verb.Index)) is { } clause && (clauses.Count == 0 || clauses[^1].Last < clause.First))
                {
                    clauses.Add(clause);
                    break;
                }
        }
        return clauses;
    }

    private (Draft, FrenchSpeaker.Found)? Read(FrenchClause clause, Sentence sentence, int start, int end, FrenchSpeaker.Found last)
    {
        FrenchContent.Found content = _contents.Of(clause, sentence, start, end);
        if (content.Spans.Count == 0) return null;
        FrenchSpeaker.Found speaker = clause.Pronoun is { } pronoun ? last with { Span = pronoun.Span, Word = pronoun }
            : content.Subject is { } after ? _speakers.In(after, clause.IsPlural)
            : Before(new WordRange(start, clause.First), clause, last);
        if (!speaker.IsNamed) return null;
        return (new Draft
        {
            Rule = $"fr.{clause.Entry.Lemma.Replace(' ', '-')}",
            Act = clause.Entry.Act,
            Cue = clause.Verb,
            Trigger = new Trigger(clause.Verb.Span, clause.Entry.Lemma),
            Source = speaker.Word,
            SourceSpan = speaker.Span,
            Speakers = speaker.Actors,
            Addressees = [.. content.Addressees.Where(actor => !speaker.Actors.Contains(actor))],
            Content = content.Spans,
            Denied = clause.IsNegated,
            Hedged = clause.IsHedged,
        }, speaker);
    }

    /// <summary>The subject before the verb: a name, a pronoun for who spoke last, or nothing after "et".</summary>
    private FrenchSpeaker.Found Before(WordRange range, FrenchClause clause, FrenchSpeaker.Found last)
    {
        if (range.IsEmpty) return default;
        Word near = desk.Analysis.Words[range.End - 1];
        string form = FrenchClauseReader.Lower(near);
        if (form is "il" or "elle" || (form is "ils" or "elles" && last.Actors?.Count > 1)) return last.IsNamed ? last with { Span = near.Span, Word = near } : default;
        if (form is "et" or "puis" && last.IsNamed) return last;
        return _speakers.In(range, clause.IsPlural);
    }

    /// <summary>"Selon X, Y a dit": Y begins after the comma.</summary>
    private int AfterSource(Sentence sentence)
    {
        int first = sentence.Range.First;
        bool isPhrase = FrenchClauseReader.Lower(sentence.Words[0]) is "d'" or "d’" || _lexicon.Of(FrenchClauseReader.Lower(sentence.Words[0])).Any(entry => entry.IsPhrase);
        if (!isPhrase) return first;
        Word? comma = sentence.Words.FirstOrDefault(word => word.Form == ",");
        return comma is null ? first : comma.Index + 1;
    }

    /// <summary>"Selon X, …" and "…, selon X".</summary>
    private (Word Cue, WordRange Source, ValueList<TextSpan> Content)? SourceOf(Sentence sentence)
    {
        IReadOnlyList<Word> words = desk.Analysis.Words;
        for (int i = sentence.Range.First; i < sentence.Range.End - 1; i++)
        {
            string form = FrenchClauseReader.Lower(words[i]);
            bool isPhrase = _lexicon.Of(form).Any(entry => entry.IsPhrase) || (form is "après" && i > sentence.Range.First && FrenchClauseReader.Lower(words[i - 1]) is "d'" or "d’");
            if (!isPhrase || desk.IsQuoted(words[i])) continue;
            int first = form is "après" ? i - 1 : i;
            int end = i + 1;
            while (end < sentence.Range.End && words[end].Form is not ("," or "." or ";" or "«" or ":")) end++;
            FrenchSpeaker.Found named = _speakers.In(new WordRange(i + 1, end), isPlural: false);
            // "selon la taille" names nobody; before a quotation the noun speaks.
            bool isBeforeQuote = end + 1 < sentence.Range.End && words[end].Form is "," && words[end + 1].Form is "«";
            if (!named.IsNamed || (named.Actors.Count == 0 && !isBeforeQuote)) continue;
            bool isOpening = first == sentence.Range.First;
            WordRange rest = isOpening ? new WordRange(end, sentence.Range.End) : new WordRange(sentence.Range.First, first);
            if (FrenchContent.Clean(desk, rest) is { } span) return (words[first], new WordRange(i + 1, end), [span]);
        }
        return null;
    }

    /// <summary>Who is named as source tells what the sentence tells; where another's words stand in it, they are told in an account of the source's.</summary>
    private void Join((Word Cue, WordRange Source, ValueList<TextSpan> Content) source, List<Draft> found, int first)
    {
        FrenchSpeaker.Found speaker = _speakers.In(source.Source, isPlural: false);
        bool isTold = false;
        for (int i = first; i < found.Count; i++)
        {
            if (speaker.Actors.Count == 0 || found[i].Speakers.Equals(speaker.Actors) || found[i].Medium is not null) continue;
            MediumKind kind = desk.Cast[speaker.Actors[0]].Kind is ActorKind.Media ? MediumKind.Agency : desk.Accounts.LastOf(speaker.Actors[0]) ?? MediumKind.Communique;
            found[i] = found[i] with { Medium = new Medium(kind, speaker.Actors[0], speaker.Span) };
            isTold = true;
        }
        if (isTold) return;
        found.Add(new Draft
        {
            Rule = "fr.selon",
            Act = Act.Claim,
            Cue = source.Cue,
            Trigger = new Trigger(source.Cue.Span, "selon"),
            Source = speaker.Word,
            SourceSpan = speaker.Span,
            Speakers = speaker.Actors,
            Content = source.Content,
        });
    }
}
