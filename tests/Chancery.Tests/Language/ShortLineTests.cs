using Chancery.Language;
using Chancery.Training.Measuring;

namespace Chancery.Tests.Language;

/// <summary>A line alone is as well read as the same line in a report.</summary>
public sealed class ShortLineTests
{
    [Theory]
    [InlineData("Poland expelled 45 Russian diplomats.", "expel")]
    [InlineData("Ethiopia accused Egypt of aggression.", "accuse")]
    [InlineData("Malaysia demanded information from Russia about the missile.", "demand")]
    [InlineData("The United States threatened to cut off aid to Pakistan.", "threaten")]
    public void Its_verb_is_a_verb(string line, string lemma)
    {
        using Reader reader = Reader.Load();
        Word root = Assert.Single(reader.Read(ReportOf.Text(line)).Words, word => word.Head is null);
        Assert.Equal((PartOfSpeech.Verb, lemma), (root.Pos, root.Lemma));
    }
}
