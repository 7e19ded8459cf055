using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Finds statements that the form of the text carries: posts, turns of a transcript, headlines such as "Kyiv: …", a text that is all one speaker's.</summary>
internal sealed class FormFinder(Desk desk)
{
    /// <param name="drafts">Those found by cues.</param>
    /// <returns>What the form carries, and the document that the whole text is; null for a report.</returns>
    public (List<Draft> Found, Document? Document) Find(IReadOnlyList<Draft> drafts)
    {
        List<Draft> found = [.. desk.Analysis.Report.Sections.Where(section => section.Post is not null).Select(section => OfPost(section.Post!))];
        Draft[] turns = [.. new TurnFinder(desk).Find()];
        // One label in a text that is all its speaker's is how the speech begins.
        Document? document = turns.Length <= 1 ? new DocumentFinder(desk).Find() : null;
        if (document is not null && !turns.All(turn => turn.Speakers.Equals(document.Speakers))) document = null;
        found.AddRange(document is not null ? new DocumentSpeech(desk).Of(document, drafts) : turns);
        return (found, document);
    }

    private Draft OfPost(Post post)
    {
        ValueList<ActorId> author = AuthorOf(post);
        return new Draft
        {
            Rule = "post",
            Act = Act.Announce,
            Speakers = author,
            SourceSpan = post.Signature.IsEmpty ? null : post.Signature,
            Medium = new Medium(MediumKind.Post, author.Count > 0 ? author[0] : null, post.Signature.IsEmpty ? null : post.Signature),
            Content = [ContentSpans.Cap(post.Body)],
        };
    }

    /// <summary>The actor of the signature; an account that bears an office's title and no name is the office's.</summary>
    private ValueList<ActorId> AuthorOf(Post post)
    {
        Mention[] signed = [.. desk.Cast.Mentions.Where(mention => post.Signature.Covers(mention.Span))];
        if (signed.Length == 0) return [];
        // "President of Russia (@KremlinRussia_E)": the account tells more than the state in its title.
        if (signed.FirstOrDefault(mention => mention.Form is MentionForm.Handle) is { } account) return account.Actors;
        if (signed.FirstOrDefault(mention => mention.Form is MentionForm.Name or MentionForm.Metonym) is { } named) return named.Actors;
        ActorId actor = signed[0].Actors[0];
        return signed[0].Form is MentionForm.Nominal && desk.Cast.Knows(actor) && desk.Cast[actor].Office?.Body is { } body && desk.Cast.Knows(body) ? [body] : signed[0].Actors;
    }
}
