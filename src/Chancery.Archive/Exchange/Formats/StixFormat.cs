using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;
using NodaTime;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>A bundle of STIX 2.1: actors as identities, events as notes with their voice and words, documents as reports that refer to them.</summary>
internal sealed class StixFormat : TextFormat
{
    /// <summary>Ids are made of what they name (UUID version 5), so that the same archive gives the same bundle.</summary>
    private static readonly Guid Space = Guid.Parse("9f6d4f0e-3c56-5d0a-8a46-6a1d6f7f0b11");

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "stix";

    public override string Description => "STIX 2.1: a bundle of identities, notes on events, and reports";

    protected override void Write(ExportScope scope, TextWriter output)
    {
        HashSet<string> written = new(StringComparer.Ordinal);
        string separator = "\n";
        output.Write($"{{\"type\":\"bundle\",\"id\":\"{Id("bundle", "project")}\",\"objects\":[");
        foreach (FoundLines found in scope.Archive.Events(scope.Facets))
        {
            foreach (JsonObject item in Objects(found))
            {
                if (!written.Add(item["id"]!.ToString())) continue;
                output.Write(separator + item.ToJsonString(Plain));
                separator = ",\n";
            }
        }
        output.Write("\n]}\n");
    }

    private static IEnumerable<JsonObject> Objects(FoundLines found)
    {
        Record record = found.Record;
        Wording wording = new(record);
        string at = LineTable.Cell(record.Report.Published?.Day ?? new LocalDate(1970, 1, 1)) + "T00:00:00.000Z";
        List<string> notes = [];
        foreach (Event line in record.Events.Where(line => found.Ids.Contains(line.Id)))
        {
            ActorId[] sides = [.. line.Actors.Concat(line.Recipients).Distinct()];
            if (sides.Length == 0) continue;        // a note must refer to something
            foreach (ActorId side in sides) yield return Identity(record.Actors.First(actor => actor.Actor.Id == side).Actor);
            JsonObject note = Base("note", $"{record.Report.Id}:{line.Id}", at);
            note["abstract"] = $"{RecordWords.Of(line.Type)} {RecordWords.Of(line.Status)} {wording.Dates(line.Time)}".Trim();
            note["content"] = $"“{wording.Words(line.Evidence)}” — {wording.Voice(line.Voice)}";
            note["object_refs"] = new JsonArray([.. sides.Select(side => (JsonNode)JsonValue.Create(Id("identity", side.Value)))]);
            notes.Add(note["id"]!.ToString());
            yield return note;
        }
        if (notes.Count == 0) yield break;
        JsonObject report = Base("report", record.Report.Id, at);
        report["name"] = record.Report.Title ?? record.Report.SourceName;
        report["published"] = at;
        report["object_refs"] = new JsonArray([.. notes.Select(note => (JsonNode)JsonValue.Create(note)!)]);
        if (record.Report.Url is { } url) report["external_references"] = new JsonArray(new JsonObject { ["source_name"] = record.Report.Publisher ?? "source", ["url"] = url });
        yield return report;
    }

    private static JsonObject Identity(Actor actor)
    {
        // The same in every document: an identity is not made when a report mentions it.
        JsonObject identity = Base("identity", actor.Id.Value, "1970-01-01T00:00:00.000Z");
        identity["name"] = actor.Name;
        identity["identity_class"] = actor.Kind switch { ActorKind.Person => "individual", ActorKind.Population => "group", ActorKind.Unnamed => "unknown", _ => "organization" };
        return identity;
    }

    private static JsonObject Base(string type, string name, string at) =>
        new() { ["type"] = type, ["spec_version"] = "2.1", ["id"] = Id(type, name), ["created"] = at, ["modified"] = at };

    private static string Id(string type, string name)
    {
        // Version 5 is defined with SHA-1 (RFC 9562); it names, it does not protect.
#pragma warning disable CA5350
        byte[] hash = SHA1.HashData([.. Space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"{type} {name}")]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"{type}--{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }
}
