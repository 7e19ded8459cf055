using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>The body that speaks in a report that is itself an official account: whose page it is, or whose readout its headline says it is.</summary>
internal static class Issuer
{
    public const string Path = "data/lexicon/en/issuers.tsv";

    private static readonly Lazy<DataFile> Table = new(() => DataFile.Embedded(Path));

    /// <summary>Null for a report of the press, and where the body is none of the scene's actors.</summary>
    public static Medium? Of(Scene scene) =>
        Find(scene) is var (actor, span) && scene.Cast.Knows(actor.Id) ? new Medium(MediumKind.Readout, actor.Id, span) : null;

    /// <summary>The scene with the issuer among its actors: nobody names the body whose page it is.</summary>
    public static Scene Complete(Scene scene)
    {
        if (Find(scene) is not var (actor, _) || scene.Cast.Knows(actor.Id)) return scene;
        Cast cast = scene.Cast;
        return scene with { Cast = new Cast([.. cast.Actors, actor], cast.Mentions, cast.Places, cast.Notes) };
    }

    private static (Actor Actor, TextSpan? Span)? Find(Scene scene)
    {
        string page = $"{scene.Analysis.Report.Url} {scene.Analysis.Report.Publisher}";
        foreach (DataRow row in Table.Value.Rows)
            if (page.Contains(row["site"], StringComparison.OrdinalIgnoreCase)) return (ActorOf(row), null);

        // A headline of its own, "Readout of President X's call": the tree is no help in so few words.
        Sentence? first = scene.Analysis.Sentences.FirstOrDefault(sentence => sentence.Section.Kind is not (SectionKind.Dateline or SectionKind.Byline));
        if (first is null || !first.Words[0].Form.Equals("readout", StringComparison.OrdinalIgnoreCase)) return null;
        Mention? named = scene.Cast.Mentions.FirstOrDefault(mention => mention.Span.Start > first.Span.Start && first.Span.Covers(mention.Span));
        if (named is not { Actors: [ActorId owner] } || !scene.Cast.Knows(owner)) return null;
        Actor actor = scene.Cast[owner];
        if (actor.Office?.Body is { } body)
            foreach (DataRow row in Table.Value.Rows)
                if (row["actor"] == body.Value) return (ActorOf(row), first.Words[0].Span);
        return (actor, first.Words[0].Span);
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
