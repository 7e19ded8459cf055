using System.Text.Json;
using Chancery.Language;

namespace Chancery.Tests.Language;

/// <summary>The model folder's own examples, decoded by the trainer, must come out the same here.</summary>
public sealed class ExamplesTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_decoded_as_the_trainer_decodes_it(int index)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SharedReader.ModelFolder, "examples.json")));
        JsonElement example = json.RootElement[index], output = example.GetProperty("output");
        Analysis analysis = SharedReader.ReadWords(Strings(example, "words"));
        IReadOnlyList<Word> words = analysis.Words;
        int first = analysis.Sentences[0].Range.First;

        Assert.Equal(Strings(output, "upos"), words.Select(word => word.Pos.ToString().ToUpperInvariant()));
        Assert.Equal(Strings(output, "feats"), words.Select(word => word.Features));
        // Lemmas of verbs and plurals are mended by rule and word list afterwards, so that they may differ from what the model alone says.
        string[] lemmas = Strings(output, "lemma");
        Assert.All(words.Where(word => !word.IsVerb && !word.HasFeature("Number=Plur")), word => Assert.Equal(lemmas[word.Index], word.Lemma));
        Assert.Equal(Strings(output, "rel"), words.Select(word => word.Relation));
        Assert.Equal(Numbers(output.GetProperty("sentence_starts")), analysis.Sentences.Select(sentence => sentence.Range.First));
        Assert.Equal(Numbers(output.GetProperty("head")), words.Select(word => word.Head is { } head ? head.Index - first + 1 : 0));
        Assert.Equal(Ranges(output, "src"), analysis.Attributions.SelectMany(found => found.Sources).OrderBy(range => range.First));
        Assert.Equal(Ranges(output, "cue"), analysis.Attributions.Select(found => found.Cue).Where(cue => !cue.IsEmpty));
        Assert.Equal(Ranges(output, "con"), analysis.Attributions.SelectMany(found => found.Contents).OrderBy(range => range.First));
        Assert.Equal(Ranges(output, "act"), analysis.Actors);
        Assert.Equal(Ranges(output, "rec"), analysis.Recipients);
        Assert.Equal(Ranges(output, "ner"), analysis.Names.Select(name => name.Range));
        foreach (JsonElement link in output.GetProperty("link").EnumerateArray())
        {
            Attribution owner = analysis.Attributions.Single(found =>
                found.Sources.Concat(found.Contents).Any(range => range.First == link.GetProperty("start").GetInt32())
                && found.Cue.First == link.GetProperty("cue").GetInt32());
            Assert.False(owner.Cue.IsEmpty);
        }
        foreach (JsonElement score in output.GetProperty("event").EnumerateArray())
        {
            EventType type = Enum.Parse<EventType>(score[1].GetString()!, ignoreCase: true);
            Assert.Equal(score[2].GetSingle(), words[score[0].GetInt32()].EventScores.Span[(int)type], 0.06f);
        }
    }

    private static string[] Strings(JsonElement parent, string name) => [.. parent.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt32())];

    private static WordRange[] Ranges(JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(item => new WordRange(item[0].GetInt32(), item[1].GetInt32()))];
}
