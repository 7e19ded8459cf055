using Chancery.Text;

namespace Chancery.World;

/// <summary>"the Argentine", "the Mexican answered": one man by his country, who was spoken of before.</summary>
internal static class Compatriots
{
    private const int Reach = 3;

    /// <summary>A singular noun with "the" that no noun follows; "the French" and "the Chinese" may be many.</summary>
    public static bool IsOne(Phrase name) =>
        name is { Core.Length: 1, Sentence.IsParsed: true } && HomeOf(name) is not null && name.Head is { IsNominal: true } head && head.HasFeature("Number=Sing")
        && head.Child("det") is { Form: "the" or "The" } && !(head.Is("compound") || head.Is("amod") || head.Is("nmod:desc") || head.Is("flat") || head.Is("conj"))
        && !(head.Form.EndsWith("ese", StringComparison.Ordinal) || head.Form.EndsWith("sh", StringComparison.Ordinal) || head.Form.EndsWith("ch", StringComparison.Ordinal) || head.Form.EndsWith("ss", StringComparison.Ordinal));

    public static ValueList<ActorId> Last(Stage stage, Phrase name)
    {
        if (!IsOne(name)) return [];
        foreach (Referent referent in stage.Discourse.Recent())
        {
            if (stage.Distance(referent.Head, name.Head) > Reach) break;
            if (referent.IsPerson && referent.Actors[0].IsKind("person") && stage.CountryOf(referent.Actors[0]) == HomeOf(name)) return referent.Actors;
        }
        return [];
    }

    private static string? HomeOf(Phrase name) => name.Entries.FirstOrDefault(entry => entry.Kind == EntryKind.People)?.Country;
}
