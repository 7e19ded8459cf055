using Chancery.Reading;
using Chancery.Text;
using NodaTime;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Archive;

/// <summary>Records with a text and no lines, for tests of what the archive does with documents.</summary>
internal static class Plain
{
    public const string Story =
        "The harbor council of Port Merin met on Tuesday to settle a quarrel over the new breakwater. Fishermen say the wall keeps their boats "
        + "from the open sea in winter. The mayor promised a second gate before the first storms come, and asked the builders to work at night. "
        + "Two engineers warned that the current would carry sand into the channel unless the old pier is taken down. No vote was held.";

    public static Record Of(string text, int day = 4, string name = "report.txt", string? url = null)
    {
        SourceText source = SourceText.From(text);
        Report report = new(source, name, url, null, null, "en", new Publication(new LocalDate(2023, 5, day)), [new Section("p0", SectionKind.Paragraph, source.Whole, "en")], []);
        return new Record(report, [], [], [], [], [], []) { Sentences = [source.Whole] };
    }
}
