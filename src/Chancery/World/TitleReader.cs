using Chancery.Language;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Reads what the roles beside a name say of its bearer: "Norland's foreign minister, Ana Lopez", "MR. BERG:" of a briefing.</summary>
internal sealed class TitleReader(Stage stage)
{
    /// <summary>All roles that describe the name, taken together; <see cref="PersonTitle.None"/> where there are none.</summary>
    public PersonTitle Of(Phrase name)
    {
        PersonTitle title = PersonTitle.None;
        foreach (Phrase role in stage.Phrases)
        {
            if (role.Describes != name) continue;
            OfficeKind? office = stage.Tables.Offices.HeadCalled(role.Country ?? "", stage.TextOf(role.Core).ToLowerInvariant());
            title = new PersonTitle(title.Office ?? office ?? role.Role?.Office, title.Country ?? HomeOf(role), title.IsOutOfOffice || role.IsOutOfOffice, IsTitled: true);
        }
        return title == PersonTitle.None && IsHost(name) ? new PersonTitle(OfficeKind.Spokesperson, stage.IssuerCountry, false, IsTitled: true) : title;
    }

    /// <summary>"MR. BERG:" before what is said on a government's own page: its spokesman, unless the tables know one of that name otherwise.</summary>
    public bool IsHost(Phrase name)
    {
        // "MS." may end a sentence of its own.
        WordRange before = stage.Analysis.WordsIn(new TextSpan(name.Sentence.Section.Span.Start, stage.Analysis.SpanOf(name.Core).Start));
        return stage.IssuerCountry is not null && name.Core.Length == 1 && name.Core.End < stage.Analysis.Words.Count && stage.Analysis.Words[name.Core.End].Form == ":"
            && before.Length is 1 or 2 && stage.Lexicon.Find(stage.Analysis.Words[before.First], CastClass.Honorific) is { Detail: not "" };
    }

    /// <summary>The country a role gives its bearer: an ambassador's is the one that sends, a critic of Russia has none by it.</summary>
    public string? HomeOf(Phrase role) => IsOfAnother(role) ? null : role.Country;

    public bool IsOfAnother(Phrase role) => stage.Lexicon.Is(role.Head, CastClass.OfAnother);
}
