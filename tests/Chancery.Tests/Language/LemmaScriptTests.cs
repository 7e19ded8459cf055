using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class LemmaScriptTests
{
    [Theory]
    [InlineData("L|3|y", "Countries", "country")]
    [InlineData("K|0|", "Norland", "Norland")]
    [InlineData("T|1|ember", "SEPT.", "September")]
    [InlineData("R|be", "Were", "be")]
    [InlineData("L|4|", "of", "of")]
    public void A_script_edits_the_word(string script, string form, string lemma) => Assert.Equal(lemma, LemmaScript.Parse(script).Apply(form));
}
