using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Which side tells what of a contact.</summary>
internal sealed class AccountCoder(Scene scene, ValueList<Statement> statements, ParticipantReader people)
{
    private const int Reach = 2;

    private readonly Dictionary<string, Statement> _byId = statements.ToDictionary(statement => statement.Id);

    /// <summary>One account for each side with official words about the contact, in the order in which they first speak.</summary>
    /// <remarks>Official texts without another tie are about the report's main contact; what a paragraph that tells an account goes on with counts for it.</remarks>
    public ValueList<Account> Of(Contact contact)
    {
        HashSet<string> countries = [.. contact.Participants.Select(people.CountryOf).OfType<string>()];
        List<(ActorId Owner, List<Statement> Told)> sides = [];
        ActorId? open = null;
        TextSpan paragraph = default;
        foreach (Statement statement in statements)
        {
            if (!paragraph.Covers(PlaceOf(statement))) open = null;
            ActorId? own = OwnerOf(statement) is { } owner && IsSide(owner, statement, contact, countries) && IsAccount(statement, owner, contact, sides) ? owner : null;
            if (own is null && contact.IsMain && open is { } teller && GoesOn(statement, teller, contact)) own = teller;
            if (own is not { } by) continue;
            (open, paragraph) = (by, ParagraphOf(statement));
            int side = sides.FindIndex(known => known.Owner == by || (countries.Count > 1 && people.CountryOf(known.Owner) is { } country && country == people.CountryOf(by)));
            if (side < 0) sides.Add((by, [statement]));
            else
            {
                sides[side].Told.Add(statement);
                if (Authority(by) > Authority(sides[side].Owner)) sides[side] = (by, sides[side].Told);
            }
        }
        return [.. sides.Select(side => new Account(side.Owner, MediumOf(side.Told), [.. side.Told.Select(statement => statement.Id)]))];
    }

    private bool IsAccount(Statement statement, ActorId owner, Contact contact, List<(ActorId Owner, List<Statement> Told)> sides)
    {
        if (IsAbout(statement, contact)) return true;
        if (!contact.IsMain || owner.IsKind("person")) return false;
        bool hasText = sides.Any(side => side.Owner == owner && side.Told.Any(IsOfficialText));
        return IsOfficialText(statement) || hasText && statement.Medium is null && statement.Speakers is [var body] && body == owner;
    }

    /// <summary>In the paragraph of an account: what its side, or somebody of it, says on.</summary>
    private bool GoesOn(Statement statement, ActorId teller, Contact contact) =>
        statement.Medium is null && statement.Speakers is [var speaker] && people.CountryOf(speaker) is { } country && country == people.CountryOf(teller)
            && (speaker == teller || contact.Participants.Contains(speaker) || IsSpokesperson(speaker));

    /// <summary>A body of its own speaks for its side before the state's name and an official nobody names do.</summary>
    private int Authority(ActorId id) => people.KindOf(id) switch
    {
        ActorKind.Office => 3,
        ActorKind.Government or ActorKind.Organization or ActorKind.Alliance => 2,
        ActorKind.State => 1,
        _ => 0,
    };

    /// <summary>Whose account a statement counts for: the owner of its medium, else whoever reports it, else a speaking body.</summary>
    public ActorId? OwnerOf(Statement statement)
    {
        if (statement.Medium is { Owner: { } owner }) return owner;
        if (statement.Within is { } outer && _byId.TryGetValue(outer, out Statement? within)) return OwnerOf(within);
        if (statement.Speakers.Count != 1) return null;
        ActorId speaker = statement.Speakers[0];
        return people.KindOf(speaker) is ActorKind.Office or ActorKind.Government or ActorKind.State or ActorKind.Unnamed or ActorKind.Alliance or ActorKind.Organization ? speaker
            : IsSpokesperson(speaker) ? scene.Cast[speaker].Office?.Body ?? speaker : null;
    }

    private bool IsOfficialText(Statement statement) =>
        statement.Medium is { Kind: MediumKind.Readout or MediumKind.Post }
        || statement.Medium is { Kind: MediumKind.Communique, Owner: { } owner } && IsPolitical(owner);

    private bool IsPolitical(Statement statement) => OwnerOf(statement) is { } owner && IsPolitical(owner);

    /// <summary>A presidency or a ministry speaks for its side of a contact; an army speaks of the war.</summary>
    private bool IsPolitical(ActorId id) => people.KindOf(id) is ActorKind.Office or ActorKind.Government && scene.Cast[id].Sector is not "MIL";

    private bool IsSpokesperson(ActorId id) => people.KindOf(id) is ActorKind.Person
        && (IsSpeaking(scene.Cast[id].Office?.Title ?? "") || scene.Cast.Mentions.Any(mention => mention.Actors.Contains(id) && mention.Form is MentionForm.Name && IsSpeaking(scene.Analysis.TextOf(mention.Span))));

    private static bool IsSpeaking(string title) => title.Contains("spokes", StringComparison.OrdinalIgnoreCase);

    private bool IsSide(ActorId owner, Statement statement, Contact contact, HashSet<string> countries) =>
        contact.Participants.Contains(owner) || ((people.CountryOf(owner) ?? CountryOfUnnamed(owner, statement)) is { } country && countries.Contains(country));

    /// <summary>"A government spokesman in Berlin": the place beside an official nobody names, else the side whose words he passes on.</summary>
    private string? CountryOfUnnamed(ActorId owner, Statement statement)
    {
        if (!owner.IsKind("unnamed")) return null;
        Statement voice = statement.Within is { } outer && _byId.TryGetValue(outer, out Statement? within) ? within : statement;
        return voice.Source is { } source && scene.Cast.Places.FirstOrDefault(place => source.Covers(place.Span)) is { } named ? named.Place.Country
            : voice != statement && statement.Speakers is [var speaker] ? people.CountryOf(speaker) : null;
    }

    /// <summary>It names the contact, or one side tells in the sentences after it what its people said to the other's.</summary>
    private bool IsAbout(Statement statement, Contact contact)
    {
        (int first, int last) = SentencesOf(statement);
        if (contact.Sightings.Any(sighting => sighting.Trigger.Sentence.Index >= first && sighting.Trigger.Sentence.Index <= last && Touches(statement, sighting))) return true;
        bool isNear = contact.IsMain && (IsPolitical(statement) || contact.Sightings.Any(sighting => first - sighting.Trigger.Sentence.Index is >= 0 and <= Reach));
        return isNear && contact.Participants.All(id => statement.Speakers.Contains(id) || statement.Addressees.Contains(id) || IsNamedIn(statement, id));
    }

    private static bool Touches(Statement statement, Sighting sighting) =>
        statement.Content.Any(content => content.Overlaps(sighting.Trigger.Span))
        || (statement.Cue is { } cue && sighting.Evidence.Overlaps(cue.Span));

    private bool IsNamedIn(Statement statement, ActorId id) =>
        scene.Cast.Mentions.Any(mention => mention.Actors.Contains(id) && statement.Content.Any(content => content.Covers(mention.Span)));

    private TextSpan ParagraphOf(Statement statement) =>
        scene.Analysis.Words[scene.Analysis.WordsIn(PlaceOf(statement)).First].Sentence.Section.Span;

    private static TextSpan PlaceOf(Statement statement) => statement.Cue is { } cue ? cue.Span : statement.Content[0];

    private (int First, int Last) SentencesOf(Statement statement)
    {
        IEnumerable<TextSpan> spans = statement.Cue is { } cue ? statement.Content.Append(cue.Span) : statement.Content;
        int first = int.MaxValue, last = -1;
        foreach (TextSpan span in spans)
        {
            WordRange words = scene.Analysis.WordsIn(span);
            if (words.IsEmpty) continue;
            first = Math.Min(first, scene.Analysis.Words[words.First].Sentence.Index);
            last = Math.Max(last, scene.Analysis.Words[words.End - 1].Sentence.Index);
        }
        return (first, last);
    }

    private static MediumKind MediumOf(List<Statement> told) =>
        told.Select(statement => statement.Medium?.Kind).FirstOrDefault(kind => kind is MediumKind.Readout)
        ?? told.Select(statement => statement.Medium?.Kind).FirstOrDefault(kind => kind is not null)
        ?? (told[0].Speakers is [var speaker] && speaker.IsKind("unnamed") ? MediumKind.UnnamedSource : MediumKind.Communique);
}
