using System.Text.RegularExpressions;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Evaluation;

/// <summary>One id per actor of a case: the ids of one actor line are the same actor in all its lines, whatever id the record gives.</summary>
internal sealed partial class ActorAliases
{
    private readonly Dictionary<string, string> _firstId = new(StringComparer.Ordinal);

    public ActorAliases(CaseFile golden, Record record)
    {
        List<GoldLine> lines = [.. golden.Lines.Where(line => line.Kind == "actor")];
        foreach (GoldLine line in lines) _firstId[Answers.Of(line.Arguments[0])[0]] = Answers.Of(line.Arguments[0])[0];
        foreach (GoldLine line in lines)
        {
            IReadOnlyList<string> ids = Answers.Of(line.Arguments[0]);
            foreach (string id in ids)
            {
                if (!id.EndsWith('~')) _firstId.TryAdd(id, ids[0]);
                else AddAnyOfKind(id[..^1], ids[0], line, golden.Text, record);
            }
        }
    }

    /// <summary>The id under which the judge knows <paramref name="id"/>; a government counts as its state.</summary>
    public string Canonical(string id)
    {
        string plain = Government().Replace(id.Trim().ToLowerInvariant(), "state:");
        return _firstId.GetValueOrDefault(plain, plain);
    }

    public IEnumerable<string> Canonical(IEnumerable<ActorId> ids) => ids.Select(id => Canonical(id.Value));

    /// <summary>An answer with its ids made canonical; <c>*</c> and <c>-</c> stay.</summary>
    public string CanonicalAnswer(string answer) => Id().Replace(answer, id => Canonical(id.Value));

    /// <summary>The country of an actor line, null when it gives none.</summary>
    public static string? CountryOf(GoldLine line) => line.Arguments.Count > 1 && Country().IsMatch(line.Arguments[1]) ? line.Arguments[1] : null;

    /// <summary>The surfaces of an actor line.</summary>
    public static IEnumerable<string> SurfacesOf(GoldLine line) =>
        line.Arguments.Skip(line.Arguments.Count > 1 && (line.Arguments[1] == "-" || Country().IsMatch(line.Arguments[1])) ? 2 : 1);

    private void AddAnyOfKind(string prefix, string firstId, GoldLine line, string text, Record record)
    {
        if (SurfacesOf(line).FirstOrDefault() is not { } surface) return;
        int start = text.IndexOf(surface, StringComparison.Ordinal);
        if (start < 0) return;
        TextSpan where = new(start, start + surface.Length);
        string? country = CountryOf(line);
        foreach (RecordedActor actor in record.Actors)
        {
            bool fits = actor.Actor.Id.Value.ToLowerInvariant().StartsWith(prefix, StringComparison.Ordinal)
                && (country is null || actor.Actor.Country is null || actor.Actor.Country == country)
                && actor.Mentions.Any(mention => mention.Span.Overlaps(where));
            if (fits) _firstId.TryAdd(actor.Actor.Id.Value.ToLowerInvariant(), firstId);
        }
    }

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex Country();

    [GeneratedRegex("^government:(?=[a-z]{3}$)")]
    private static partial Regex Government();

    [GeneratedRegex("[^,|]+")]
    private static partial Regex Id();
}
