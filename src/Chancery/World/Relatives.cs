using Chancery.Text;

namespace Chancery.World;

/// <summary>Tells who a relative is that the report calls by a given name alone: "his son Eduardo", "Berg's wife, Ana".</summary>
internal sealed class Relatives(Stage stage)
{
    /// <param name="mentioned">People named so far, the last first.</param>
    /// <returns>Null where no word for a relative describes the name.</returns>
    public Person? Find(Phrase name, string given, List<Person> mentioned)
    {
        if (!name.Sentence.IsParsed) return null;
        if (Known(name, given) is { } known) return known;
        if (name.Entries.Count > 0 || Of(name, mentioned) is not { } relative) return null;
        Person kin = stage.Roster.ByFullName($"{given} {relative.Name.Split(' ')[^1]}", [], new PersonTitle(null, relative.Country, IsOutOfOffice: false, IsTitled: false));
        kin.IsByGivenName = true;
        return kin;
    }

    /// <summary>"her aunt Yingluck": one whom the tables know by that given name and the family name of somebody of the report.</summary>
    private Person? Known(Phrase name, string given)
    {
        if (!stage.Phrases.Exists(role => role.Describes == name && role.Word?.Class == CastClass.Kin)) return null;
        return stage.Roster.People.ToList().SelectMany(person => stage.Tables.Names.Find($"{given} {person.Name.Split(' ')[^1]}")).FirstOrDefault(entry => entry is { Kind: EntryKind.Person, IsFamilyName: false, Actor: not null }) is { } entry
            ? stage.Roster.ByEntry(entry) : null;
    }

    /// <summary>"Berg's son Ola", "his brother, Ola": whose family name a given name alone leaves out; null where families come first or a woman's name has an ending of its own.</summary>
    private Person? Of(Phrase name, List<Person> mentioned)
    {
        if (stage.Phrases.Find(role => role.Describes == name && role.Word?.Class == CastClass.Kin && role.Owner is not null) is not { Owner: { } owner } kin) return null;
        bool isRoleBetween = stage.Phrases.Exists(role => role is { Kind: PhraseKind.Role, Describes: null } && role != kin && role.Head.Index < kin.Head.Index && stage.Distance(role.Head, kin.Head) <= 1);
        Person? relative = owner.Kind == PhraseKind.Pronoun
            ? isRoleBetween ? null : mentioned.Take(1).FirstOrDefault(person => owner.Word!.Detail switch { "he" => person.Gender != Gender.Female, "she" => person.Gender != Gender.Male, _ => false })
            : owner.Actors is [ActorId id] ? stage.Roster.Find(id) : null;
        bool isOwnEnding = stage.Lexicon.Is(kin.Head, CastClass.Female) && relative is not null && NameFold.Skeleton(relative.Name) is var whole && (whole.EndsWith('i') || whole.EndsWith("ov", StringComparison.Ordinal) || whole.EndsWith("ev", StringComparison.Ordinal) || whole.EndsWith("in", StringComparison.Ordinal));
        return relative is null || isOwnEnding || !relative.Name.Contains(' ', StringComparison.Ordinal) || relative.Country is "CHN" or "KOR" or "PRK" or "VNM" or "TWN" ? null : relative;
    }
}
