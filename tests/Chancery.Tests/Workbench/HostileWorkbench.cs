using Chancery.Archive;
using Chancery.Reading;
using Chancery.Text;
using NodaTime;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Workbench;

/// <summary>A server over a project whose texts, names and sources are hostile.</summary>
public sealed class HostileWorkbench : RunningWorkbench
{
    public const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'`javascript:alert(3)";

    internal Record Hostile { get; } = Make();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using RecordArchive archive = Open(writes: true);
        archive.Add(Hostile);
    }

    private static Record Make()
    {
        SourceText source = SourceText.From($"Minister {Script} said that talks would resume. </textarea></title><svg onload=alert(4)>");
        Section[] sections = [new("p0", SectionKind.Paragraph, source.Whole, "en\"><script>")];
        Report report = new(source, $"../../etc/{Script}.txt", "javascript:alert(5)", Script, "</title>" + Script, "en", new Publication(new LocalDate(2024, 1, 2)), [.. sections], []);
        return new Record(report, [], [], [], [], [], [new Note(NoteLevel.Warning, "no-date", Script)]) { Sentences = [source.Whole] };
    }
}
