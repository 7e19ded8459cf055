using System.Text;
using Chancery.Archive;
using Chancery.Archive.Views;
using Chancery.Reading;
using Chancery.Records;
using Record = Chancery.Records.Record;
using Status = Chancery.Records.Status;

namespace Chancery.Tests.Archive;

/// <summary>Readouts as two presidents' offices write them, in our words, read by the whole library and added together.</summary>
public sealed class PairTests : IDisposable
{
    private readonly TemporaryProject _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Two_offices_readouts_of_one_call_are_one_encounter_with_two_accounts()
    {
        using Chancellor chancellor = Chancellor.Load();
        using RecordArchive archive = _temporary.Open(writes: true);
        Add(archive, chancellor, "2021-12-30", "https://www.whitehouse.gov/a", "Readout of President Biden’s Call with President Putin",
            "President Joe Biden spoke by phone today with Russian President Vladimir Putin. President Biden warned that sanctions would follow an attack on Ukraine.");
        Add(archive, chancellor, "2021-12-30", "http://en.kremlin.ru/b", "Telephone conversation with Federal Chancellor of Germany Olaf Scholz",
            "Vladimir Putin had a telephone conversation with Federal Chancellor of Germany Olaf Scholz.\n\nThe leaders discussed gas.");
        Assert.Equal(["White House"], Call(archive).Accounts.Select(account => account.Name));

        // Days later, dated by the clocks of Moscow.
        Add(archive, chancellor, "2021-12-31", "http://en.kremlin.ru/c", "Telephone conversation with US President Joseph Biden",
            "Vladimir Putin had a telephone conversation with President of the United States of America Joseph Biden.\n\nVladimir Putin stressed that new sanctions would be a mistake.");
        EncounterDossier call = Call(archive);
        Assert.Equal(["White House", "Kremlin"], call.Accounts.Select(account => account.Name));
        Assert.Equal((EncounterKind.Call, Status.Occurred, 2), (call.Kind, call.Status, call.Reports));
        Comparison comparison = Assert.Single(call.Compare());
        Assert.Contains(comparison.Rows, row => row.Right is { Words: var words } && words.Contains("would be a mistake", StringComparison.Ordinal));
        Assert.Empty(archive.Faults());
    }

    /// <summary>Nine kinds of pairs: a day apart, told days later, "meeting" for a video call, a leader's "I", a title alone; of <c>x</c> none belongs to another.</summary>
    [Fact]
    public void Own_pages_of_two_governments_are_joined_by_their_contact_and_no_others_are()
    {
        using Chancellor chancellor = Chancellor.Load();
        using RecordArchive archive = _temporary.Open(writes: true);
        Dictionary<string, string> pairs = [];
        foreach (Report report in new ReportReader().Read(Encoding.UTF8.GetBytes(TestFiles.Read("Archive/pairs.jsonl")), "pairs.jsonl").Select(outcome => outcome.Value!))
        {
            archive.Add(chancellor.Read(report));
            pairs[report.Id] = report.SourceName[^1..];
        }
        EncounterDossier[] done = [.. archive.Encounters(Facets.None).Where(encounter => encounter.Status is Status.Occurred)];
        Assert.All(done, encounter => Assert.Single(encounter.Tellings.Select(telling => pairs[telling.Document]).Distinct()));
        Assert.Equal("abcdefgh", string.Concat(done.Where(encounter => encounter.Sides == 2).Select(encounter => pairs[encounter.Tellings[0].Document]).Order()));
        Assert.Equal(3, done.Count(encounter => pairs[encounter.Tellings[0].Document] == "x"));
    }

    private static EncounterDossier Call(RecordArchive archive) => Assert.Single(archive.Encounters(new Facets(Actor: "person:joe-biden")));

    private static void Add(RecordArchive archive, Chancellor chancellor, string date, string url, string title, string text)
    {
        string json = System.Text.Json.JsonSerializer.Serialize(new { date, url, title, text });
        Report report = Assert.Single(new ReportReader().Read(Encoding.UTF8.GetBytes(json), "readout.json")).Value!;
        Record record = chancellor.Read(report);
        EvidenceCheck.Require(record);
        Assert.True(archive.Add(record).IsNew);
    }
}
