using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>One line of the French reporting lexicon.</summary>
/// <param name="Lemma">"déclarer", "se féliciter", "se dire prêt".</param>
/// <param name="Contents">What begins the content: <c>que</c>, <c>à</c>, <c>de</c>, another preposition, <c>obj</c>, <c>quote</c>.</param>
/// <param name="Addressee"><c>obj</c> where the person spoken to follows the verb, <c>à</c> where after that preposition; empty for none.</param>
internal sealed record FrenchEntry(string Lemma, ValueList<string> Contents, string Addressee, Act Act)
{
    public bool IsReflexive => Lemma.StartsWith("se ", StringComparison.Ordinal) || Lemma.StartsWith("s'", StringComparison.Ordinal);

    /// <summary>"s'est dit prêt à".</summary>
    public bool IsAttribute => Lemma.StartsWith("se dire ", StringComparison.Ordinal);

    public bool IsPhrase => Contents.Contains("phrase");
}
