using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;

namespace Chancery.Training;

/// <summary><c>tree FILE [WORDS]</c>: the words of each sentence (holding WORDS) with lemma, part of speech, head, relation and mention.</summary>
internal static class TreeVerb
{
    public static void Run(string[] args)
    {
        using Reader reader = Reader.Load();
        CastFinder finder = CastFinder.Load();
        foreach (Outcome<Report> outcome in new ReportReader().Read(File.ReadAllBytes(args[0]), args[0]))
        {
            if (outcome.Value is not { } report) continue;
            Analysis analysis = reader.Read(report);
            Cast cast = finder.FindIn(analysis, new TimeFinder().FindIn(analysis));
            foreach (Sentence sentence in analysis.Sentences)
            {
                if (args.Length > 1 && !analysis.TextOf(sentence.Span).Contains(args[1], StringComparison.OrdinalIgnoreCase)) continue;
                Console.WriteLine();
                foreach (Word word in sentence.Words)
                    Console.WriteLine($"{word.Index,5} {word.Form,-16} {word.Lemma,-14} {word.Pos,-6} {word.Head?.Form ?? "-",-14} {word.Relation,-12} {word.Features,-40} {string.Join(',', cast.MentionOf(word)?.Actors ?? [])} {cast.PlaceAt(word)?.Place.Id}");
            }
        }
    }
}
