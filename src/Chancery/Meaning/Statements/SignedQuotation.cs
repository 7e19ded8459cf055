using Chancery.Reading;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>A quotation with its speaker's name after a dash: "…" — Name, office.</summary>
internal static class SignedQuotation
{
    private const int LongestSignature = 120;

    /// <summary>The mention that signs the quotation, in its paragraph or alone in the next; null for none.</summary>
    public static Mention? SignerOf(Quotation quotation, Desk desk)
    {
        ValueList<Section> sections = desk.Analysis.Report.Sections;
        TextSpan section = sections[quotation.Section].Span;
        if (desk.Analysis.TextOf(new TextSpan(section.Start, quotation.Outer.Start)).Trim().Length > 0) return null;
        TextSpan rest = new(quotation.Outer.End, section.End);
        if (Signs(rest, desk) is { } signer) return signer;
        bool isAlone = desk.Analysis.TextOf(rest).Trim().Length == 0 && quotation.Section + 1 < sections.Count;
        return isAlone ? Signs(sections[quotation.Section + 1].Span, desk) : null;
    }

    private static Mention? Signs(TextSpan span, Desk desk)
    {
        string text = desk.Analysis.TextOf(span).TrimStart();
        if (text.Length is < 3 or > LongestSignature || !(text[0] is '—' or '–' or '―' || text.StartsWith("--", StringComparison.Ordinal))) return null;
        int name = span.End - text.Length;
        while (name < span.End && !char.IsLetter(desk.Analysis.Report.Source.Text[name])) name++;
        return desk.Cast.Mentions.FirstOrDefault(mention => span.Covers(mention.Span) && mention.Span.Start <= name + 4 && mention.Form is not MentionForm.Pronoun);
    }
}
