using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>Claims as skeletons of ClaimReview (schema.org) for fact-checkers: who claimed what, where and when; the rating is theirs and is left empty.</summary>
internal sealed class ClaimReviewFormat : TextFormat
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "claimreview";

    public override string Description => "schema.org ClaimReview, one JSON-LD object a line, rating left empty";

    protected override void Write(ExportScope scope, TextWriter output)
    {
        foreach (FoundLines found in scope.Archive.Statements(scope.Facets))
        {
            Wording wording = new(found.Record);
            foreach (Statement statement in found.Record.Statements.Where(line => found.Ids.Contains(line.Id) && line.Act is Act.Claim or Act.Deny or Act.Accuse && line.Content.Count > 0 && !line.Denied))
                output.Write(Review(statement, wording).ToJsonString(Plain) + "\n");
        }
    }

    private static JsonObject Review(Statement statement, Wording wording)
    {
        Reading.Report report = wording.Record.Report;
        return new JsonObject
        {
            ["@context"] = "https://schema.org", ["@type"] = "ClaimReview", ["@id"] = $"urn:chancery:{report.Id}:{statement.Id}",
            ["claimReviewed"] = wording.Words(statement.Content),
            ["itemReviewed"] = new JsonObject
            {
                ["@type"] = "Claim",
                ["author"] = new JsonArray([.. statement.Speakers.Select(speaker => (JsonNode)Author(speaker, wording))]),
                ["datePublished"] = report.Published is { } published ? LineTable.Cell(published.Day) : null,
                ["appearance"] = new JsonObject { ["@type"] = "CreativeWork", ["name"] = report.Title ?? report.SourceName, ["url"] = report.Url, ["abstract"] = wording.Voice(statement.Id) },
            },
            ["reviewRating"] = new JsonObject { ["@type"] = "Rating", ["ratingValue"] = null, ["alternateName"] = null },
        };
    }

    private static JsonObject Author(ActorId speaker, Wording wording) =>
        new() { ["@type"] = speaker.IsKind("person") ? "Person" : "Organization", ["name"] = wording.Name(speaker) };
}
