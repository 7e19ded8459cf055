using Chancery.Language;

namespace Chancery.World;

/// <summary>Words that name people or bodies by what they do.</summary>
public sealed class RoleTable
{
    /// <summary>The longest role that starts at <c>words[index]</c> and ends before <paramref name="end"/>, compared in lower case by form, then by lemma.</summary>
    /// <returns>How many words the role takes; 0 if there is none.</returns>
    public int LongestAt(IReadOnlyList<Word> words, int index, int end, out Role? role)
    {
        role = null;
        return 0;
    }

    /// <summary>The role written so, in any case ("Foreign Minister"); null if unknown.</summary>
    public Role? Find(string words) => null;
}

/// <summary>One role word or phrase.</summary>
/// <param name="Words">Lower case: "foreign minister".</param>
/// <param name="Sector">CAMEO sector: GOV, MIL, LEG; <c>---</c> never occurs, null means none.</param>
/// <param name="Office">The office it means, where it means one of a state: foreign minister; null for a spokesman or troops.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
public sealed record Role(string Words, RoleShape Shape, string? Sector, OfficeKind? Office, string Language);

/// <summary>Whether a role word names one person, several people, or a body.</summary>
public enum RoleShape
{
    Person,
    Group,

    /// <summary>Ministry, embassy, government, court.</summary>
    Body,
}
