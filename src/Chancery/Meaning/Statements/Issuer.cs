using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>The body that speaks in a report that is itself an official account: whose page it is, or whose readout its headline says it is.</summary>
internal static class Issuer
{
    private const int LongestCredit = 10;

    /// <summary>Null for a report of the press, and where the body is none of the scene's actors.</summary>
    public static Medium? Of(Scene scene) =>
        Find(scene) is var (actor, span) && scene.Cast.Knows(actor.Id) ? new Medium(KindOf(scene), IsJoint(scene) ? null : actor.Id, span) : null;

    /// <summary>The scene with the issuer among its actors: nobody names the body whose page it is.</summary>
    public static Scene Complete(Scene scene)
    {
        if (Find(scene) is not var (actor, _) || scene.Cast.Knows(actor.Id)) return scene;
        Cast cast = scene.Cast;
        return scene with { Cast = new Cast([.. cast.Actors, actor], cast.Mentions, cast.Places, cast.Notes) };
    }

    /// <summary>A statement, by its headline, is no readout.</summary>
    private static MediumKind KindOf(Scene scene) =>
        HeadlineOf(scene) is { } headline && DocumentSigns.Load().IsStatement(headline) ? MediumKind.Communique : MediumKind.Readout;

    /// <summary>A joint statement on one side's page is not that side's alone.</summary>
    private static bool IsJoint(Scene scene) => KindOf(scene) is MediumKind.Communique && HeadlineOf(scene) is { } headline && DocumentSigns.IsJoint(headline);

    private static string? HeadlineOf(Scene scene) =>
        scene.Analysis.Report.Sections.FirstOrDefault(section => section.Kind is SectionKind.Headline or SectionKind.Heading) is { } headline ? scene.Analysis.TextOf(headline.Span) : null;

    private static (Actor Actor, TextSpan? Span)? Find(Scene scene)
    {
        if (IssuerTable.Of(scene.Analysis.Report) is { } site) return (ActorOf(site), null);
        return OfHeadline(scene) ?? OfCredit(scene) ?? OfOpening(scene);
    }

    private static (Actor Actor, TextSpan? Span)? OfHeadline(Scene scene)
    {
        // A headline of its own, "Readout of President X's call": the tree is no help in so few words.
        Sentence? first = FirstLine(scene);
        if (first is null || !first.Words[0].Form.Equals("readout", StringComparison.OrdinalIgnoreCase)) return null;
        Mention? named = scene.Cast.Mentions.FirstOrDefault(mention => mention.Span.Start > first.Span.Start && first.Span.Covers(mention.Span));
        if (named is not { Actors: [ActorId owner] } || !scene.Cast.Knows(owner)) return null;
        // "Readout of the Prime Minister's call with President X": the owner is nobody the scene knows.
        string between = scene.Analysis.TextOf(new TextSpan(first.Span.Start, named.Span.Start));
        if (between.Contains(" with ", StringComparison.OrdinalIgnoreCase) || between.Contains("'s ", StringComparison.Ordinal) || between.Contains("’s ", StringComparison.Ordinal)) return null;
        return (BodyOf(scene.Cast[owner]), first.Words[0].Span);
    }

    /// <summary>"Kremlin Press and Information Office" alone at the end.</summary>
    private static (Actor Actor, TextSpan? Span)? OfCredit(Scene scene)
    {
        Sentence? last = scene.Analysis.Sentences.LastOrDefault();
        if (last is null || last.Index == 0 || last.Words.Count > LongestCredit || last.Words.Any(word => word.HasFeature("VerbForm=Fin"))) return null;
        if (!last.Words.Any(word => word.Form.ToLowerInvariant() is "office" or "service" or "press" or "department" or "secretary")) return null;
        Mention? named = scene.Cast.Mentions.FirstOrDefault(mention => last.Span.Covers(mention.Span) && mention.Actors is [{ } actor] && scene.Cast.Knows(actor) && scene.Cast[actor].Kind is ActorKind.Office);
        return named is null ? null : (scene.Cast[named.Actors[0]], named.Span);
    }

    /// <summary>
    /// "The President of A had a telephone conversation with …": a contact told by nobody is told by the office of whom it begins with, where the text
    /// goes on in the passive ("It was agreed …") or its headline names the contact and tells nothing.
    /// </summary>
    private static (Actor Actor, TextSpan? Span)? OfOpening(Scene scene)
    {
        DocumentSigns signs = DocumentSigns.Load();
        if (IssuerTable.IsPress(scene.Analysis.Report)) return null;
        Sentence? first = scene.Analysis.Sentences.FirstOrDefault(sentence => sentence.Words[^1].Form == "." && sentence.Root is not null);
        if (first?.Root is not { } verb || !signs.Has("contact", verb.Lemma) || verb.Child("nsubj") is not { } subject || Clause.IsPassive(verb)) return null;
        if (scene.Cast.MentionAt(subject) is not { Actors: [ActorId leader] } || !scene.Cast.Knows(leader) || scene.Cast[leader].Office?.Body is null) return null;
        bool isImpersonal = scene.Analysis.Sentences.Any(sentence => sentence.Root is { } root && Clause.IsPassive(root) && SubjectFinder.AgentOf(root) is null && signs.Has("impersonal", root.Lemma));
        return (isImpersonal || IsContactLine(scene, first, signs)) && !IsAttributed(scene) ? (BodyOf(scene.Cast[leader]), null) : null;
    }

    /// <summary>
    /// "Telephone conversation with the King of Lima", "Outcome of the ministers' talks": names a contact without telling of it. A headline that
    /// tells of one ("Envoy Berg speaks with …") is a release's where the text begins with the day as its writer has it ("spoke today").
    /// </summary>
    private static bool IsContactLine(Scene scene, Sentence opening, DocumentSigns signs)
    {
        Sentence? line = FirstLine(scene);
        if (line is null || line.Index >= opening.Index || line.Section.Kind is not (SectionKind.Headline or SectionKind.Heading) || line.Words[^1].Form == ".") return false;
        bool isToday = opening.Words.Any(word => signs.Has("own-day", word.Form.ToLowerInvariant()));
        Word[] verbs = [.. line.Words.Where(word => word.HasFeature("VerbForm=Fin") && !signs.Has("contact-noun", word.Form.ToLowerInvariant()))];
        return verbs.Length == 0 ? line.Words.Any(word => signs.Has("contact-noun", word.Form.ToLowerInvariant())) : isToday && verbs.All(verb => signs.Has("contact", verb.Lemma));
    }

    private static Sentence? FirstLine(Scene scene) =>
        scene.Analysis.Sentences.FirstOrDefault(sentence => sentence.Section.Kind is not (SectionKind.Dateline or SectionKind.Byline));

    /// <summary>An office, a paper, an official without a name is given as source: the text is a report.</summary>
    private static bool IsAttributed(Scene scene)
    {
        foreach (Attribution attribution in scene.Analysis.Attributions)
            foreach (WordRange source in attribution.Sources)
                for (int word = source.First; word < source.End; word++)
                    if (scene.Cast.MentionAt(scene.Analysis.Words[word]) is { } mention
                        && mention.Actors.Any(actor => scene.Cast.Knows(actor) && scene.Cast[actor].Kind is ActorKind.Office or ActorKind.Media or ActorKind.Unnamed)) return true;
        return false;
    }

    /// <summary>The office behind a leader, else that of the leader's state; the leader where the table knows none.</summary>
    private static Actor BodyOf(Actor leader)
    {
        string? body = leader.Office?.Body?.Value;
        DataRow? row = IssuerTable.All.FirstOrDefault(row => row["actor"] == body)
            ?? (body is null ? IssuerTable.All.FirstOrDefault(row => row["country"].Length > 0 && row["country"] == leader.Country) : null);
        return row is null ? leader : ActorOf(row);
    }

    private static Actor ActorOf(DataRow row)
    {
        ActorId id = new(row["actor"]);
        string? country = row["country"] is { Length: > 0 } code ? code : null;
        return id.IsKind("office")
            ? new Actor(id, ActorKind.Office, row["name"], country, null, "GOV", country is null ? null : country + "GOV", null)
            : new Actor(id, ActorKind.Organization, row["name"], null, null, null, null, null);
    }
}
