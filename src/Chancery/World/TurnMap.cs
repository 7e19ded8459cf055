using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Who speaks where in a transcript: from a line's "Ana Lopez:" to the next such label.</summary>
internal sealed class TurnMap
{
    private readonly List<(int First, ValueList<ActorId> Speaker)> _turns = [];

    public TurnMap(Stage stage)
    {
        string text = stage.Analysis.Report.Source.Text;
        foreach (Section section in stage.Analysis.Report.Sections)
        {
            if (section.Kind is SectionKind.Headline or SectionKind.Dateline or SectionKind.Post) continue;
            for (int start = section.Span.Start; start < section.Span.End; start = text.IndexOf('\n', start, section.Span.End - start) is >= 0 and int end ? end + 1 : section.Span.End)
                if (Turn.LabelAt(text, new TextSpan(start, section.Span.End)) is { } label) _turns.Add((stage.Analysis.WordsIn(label).End, SpeakerIn(stage, label)));
        }
        if (_turns.Count(turn => turn.Speaker.Count > 0) < 2) _turns.Clear();
    }

    /// <returns>Null outside of any turn; empty in the turn of somebody unknown.</returns>
    public ValueList<ActorId>? At(Word word)
    {
        int turn = _turns.FindLastIndex(turn => turn.First <= word.Index);
        return turn < 0 ? null : _turns[turn].Speaker;
    }

    /// <summary>Whom a question asks: who has the next turn, if nobody is known to speak in its own.</summary>
    public ValueList<ActorId> AnswererOf(Word word)
    {
        int turn = _turns.FindLastIndex(turn => turn.First <= word.Index);
        return turn >= 0 && turn + 1 < _turns.Count && _turns[turn].Speaker.Count == 0 ? _turns[turn + 1].Speaker : [];
    }

    private static ValueList<ActorId> SpeakerIn(Stage stage, TextSpan label)
    {
        WordRange words = stage.Analysis.WordsIn(label);
        Phrase? speaker = stage.Phrases.FindLast(phrase => words.First <= phrase.Range.First && phrase.Range.End <= words.End && phrase.Actors is [ActorId id] && id.IsKind("person"));
        return speaker?.Actors ?? [];
    }
}
