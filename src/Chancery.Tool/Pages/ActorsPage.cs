using Chancery.Records;
using Chancery.World;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Pages;

/// <summary>The actors of a record: id, office on the day, country, and the words that mention them.</summary>
internal static class ActorsPage
{
    public static IEnumerable<IRenderable> Parts(Record record) => RecordPage.Part($"Actors of {Markup.Escape(record.Report.SourceName)}", record.Actors.Select(Row));

    private static (string Id, string Markup) Row(RecordedActor recorded)
    {
        Actor actor = recorded.Actor;
        string office = actor.Office is { } held ? $" · {held.Title} (on {NodaTime.Text.LocalDatePattern.Iso.Format(held.On)})" : "";
        string country = actor.Country is { } code ? $" · {code}" : "";
        IEnumerable<string> surfaces = from mention in recorded.Mentions
                                       group mention by mention.Text into same
                                       select same.Skip(1).Any() ? $"{same.Key} ×{same.Count()}" : same.Key;
        return (RecordWords.Of(actor.Kind),
            $"[bold]{Markup.Escape(actor.Name)}[/]{Markup.Escape(office + country)} [grey]{Markup.Escape(actor.Id.Value)}[/]\n"
            + $"[italic]{Markup.Escape(string.Join(", ", surfaces.Select(words => words.Replace('\n', ' '))))}[/]");
    }
}
