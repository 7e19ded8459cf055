using Chancery.Records;
using Chancery.Workbench.Web;
using Chancery.World;

namespace Chancery.Workbench.Pages;

/// <summary>What a record shows on its text: who speaks, with which cue, what happens, who is mentioned.</summary>
internal sealed class Markings(Record record, Voices voices, Words words)
{
    private const int CueOrder = 10, TriggerOrder = 11, MentionOrder = 12;

    public IReadOnlyList<Layer> Layers() => [.. Said(), .. Cues(), .. Triggers(), .. Mentions()];

    private IEnumerable<Layer> Said() =>
        from statement in record.Statements
        from content in statement.Content
        select new Layer(content, voices.Depth(statement), Html.Of($"<span class=\"said {voices.Look(statement)}\" data-of=\"{statement.Id}\">"), Html.None);

    private IEnumerable<Layer> Cues() =>
        from statement in record.Statements
        where statement.Cue is not null
        select new Layer(statement.Cue?.Span ?? default, CueOrder, Html.Of($"<span class=\"cue\" data-of=\"{statement.Id}\" title=\"{words["reader.cue"]} {statement.Id}\">"), Html.None);

    private IEnumerable<Layer> Triggers() =>
        from happening in record.Events
        let status = RecordWords.Of(happening.Status)
        select new Layer(happening.Trigger.Span, TriggerOrder,
            Html.Of($"<span class=\"happening {status}\" data-of=\"{happening.Id}\" title=\"{happening.Id} {RecordWords.Of(happening.Type)} {words.Of(happening.Status)}\">"),
            Html.Of($"<a class=\"tag\" href=\"#{happening.Id}\">{happening.Id} {words.Of(happening.Status)}</a>"));

    private IEnumerable<Layer> Mentions() =>
        from actor in record.Actors
        from mention in actor.Mentions
        group (actor.Actor, mention.Form) by mention.Span into same
        let names = string.Join(", ", same.Select(one => one.Actor.Name))
        let form = same.First().Form
        select new Layer(same.Key, MentionOrder,
            Html.Of($"<span class=\"mention\" data-who=\"{string.Join(' ', same.Select(one => one.Actor.Id.Value))}\" title=\"{string.Join(", ", same.Select(one => one.Actor.Id.Value))} ({RecordWords.Of(form)})\">"),
            form is MentionForm.Pronoun or MentionForm.Nominal ? Html.Of($"<span class=\"who\">{names}</span>") : Html.None);
}
