using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>The body that speaks in a report that is itself an official account: its page, or the owner its headline names.</summary>
internal static class Issuer
{
    public const string Path = "data/lexicon/en/issuers.tsv";

    /// <summary>Null for a report of the press.</summary>
    public static Medium? Of(Desk desk, DataFile table)
    {
        string where = $"{desk.Analysis.Report.Url} {desk.Analysis.Report.Publisher}";
        foreach (DataRow row in table.Rows)
            if (where.Contains(row["site"], StringComparison.OrdinalIgnoreCase)) return new Medium(MediumKind.Readout, new ActorId(row["actor"]), null);
        Sentence? first = desk.Analysis.Sentences.FirstOrDefault(sentence => sentence.Section.Kind is not (SectionKind.Dateline or SectionKind.Byline));
        if (first is null || !first.Words[0].Form.Equals("readout", StringComparison.OrdinalIgnoreCase)) return null;
        NamedMedium? readout = desk.Accounts.At(first.Words[0]);
        if (readout is not { Owners: [ActorId owner] }) return null;
        bool isHeld = desk.Cast.Knows(owner) && desk.Cast[owner].Office?.Body is not null;
        return new Medium(MediumKind.Readout, isHeld ? desk.Cast[owner].Office!.Body : owner, readout.Span);
    }
}
