using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Finds where a statement was made: in the clause of its cue, in the account that tells it, in the paragraph that carries the account on.</summary>
internal sealed class MediumFinder(Desk desk)
{
    private static readonly string[] Places = ["in", "at", "during", "on", "via", "through", "from", "by", "to", "with"];

    /// <summary>The medium the cue's clause names: "said in a readout", "told a news conference".</summary>
    public Medium? In(Draft draft)
    {
        if (draft.Medium is not null || draft.Cue is not { IsVerb: true } cue) return draft.Medium;
        // "said in a statement that … and vowed": the place named before the first verb holds for all.
        return At(draft, cue) ?? (cue.Relation == "conj" && cue.Child("nsubj") is null ? At(draft, Clause.FirstConjunct(cue)) : null)
            ?? cue.Children.Where(IsSpeaking).Select(child => At(draft, child)).FirstOrDefault(found => found is not null)
            ?? (desk.IsPosting(cue) && draft.Speakers.Count == 1 ? new Medium(MediumKind.Post, draft.Speakers[0], cue.Span) : null);
    }

    /// <summary>"Speaking on state radio, he said …", "he said, writing in the daily".</summary>
    private static bool IsSpeaking(Word clause) => clause.Is("advcl") && clause.HasFeature("VerbForm=Part") && clause.Child("nsubj", "mark", "obj") is null;

    private Medium? At(Draft draft, Word verb)
    {
        foreach (Word child in verb.Children)
        {
            bool isPlace = (child.Is("obl") && Clause.PrepositionOf(child) is { } place && Places.Contains(place) && !IsCompound(child)) || (child.Relation is "obj" or "iobj" && draft.AddresseeWords.Contains(child));
            if (!isPlace || desk.Accounts.At(child) is not { } account || draft.ContentCovers(child.Span)) continue;
            if (CarrierOf(child) is { } carrier) return new Medium(carrier.Kind, carrier.Owners.Count == 1 ? carrier.Owners[0] : null, account.Span.Union(carrier.Span));
            return account.Owners.Count == 1 && account.Kind is not MediumKind.Interview
                ? account.ToMedium()
                : new Medium(account.Kind, account.Kind is MediumKind.Interview && account.Owners.Count == 1 ? account.Owners[0] : draft.Speakers.Count == 1 ? draft.Speakers[0] : null, account.Span);
        }
        return null;
    }

    /// <summary>"in remarks carried by state television": the carrier is the medium.</summary>
    private NamedMedium? CarrierOf(Word noun) =>
        noun.Children.Where(child => child.Relation == "acl").Select(SubjectFinder.AgentOf).Select(desk.Accounts.At).FirstOrDefault(found => found is { Kind: MediumKind.Broadcast or MediumKind.Agency });

    /// <summary>"in view of the remarks", "in response to the letter": no place.</summary>
    private static bool IsCompound(Word noun) => noun.Children.Any(child => child.Relation == "case" && child.Children.Count > 0);

    /// <summary>What is told inside an account has that account for its medium.</summary>
    public static Medium? Inherited(Draft draft, Draft parent)
    {
        if (draft.Medium is not null || parent.Medium is not { Owner: { } owner } medium) return draft.Medium;
        bool isOfTeller = parent.Speakers.Contains(owner) && (AccountList.IsAccount(medium.Kind) || medium.Kind is MediumKind.Post);
        return isOfTeller && !draft.Speakers.Contains(owner) ? medium : null;
    }

    /// <summary>In one paragraph an account goes on while people it already told of go on speaking and nobody else is quoted.</summary>
    public void CarryOn(List<Draft> drafts, int[] parents)
    {
        string? section = null;
        Medium? account = null;
        HashSet<ActorId> told = [];
        foreach (int i in Enumerable.Range(0, drafts.Count).OrderBy(i => drafts[i].Anchor.Start))
        {
            Draft draft = drafts[i];
            if (draft.Cue is not { } cue) continue;
            if (cue.Sentence.Section.Id != section) (section, account, told) = (cue.Sentence.Section.Id, null, []);
            if (draft.Medium is { Owner: not null } medium && AccountList.IsAccount(medium.Kind))
            {
                account = medium;
                told.UnionWith(draft.Speakers.Where(speaker => speaker != medium.Owner));
            }
            else if (account is not null && parents[i] < 0 && draft.Medium is null)
            {
                if (draft.Speakers.Count > 0 && draft.Speakers.All(told.Contains)) drafts[i] = draft with { Medium = account };
                else if (draft.Speakers.Count > 0) account = null;
            }
        }
    }

    /// <summary>Who vouches for an impersonal "it was stressed that": the owner of the account last named in its paragraph.</summary>
    public NamedMedium? OwnerFor(Draft draft)
    {
        if (draft.Cue is not { } cue) return null;
        NamedMedium? last = null;
        foreach (Sentence sentence in desk.Analysis.Sentences.Skip(Math.Max(0, cue.Sentence.Index - 3)).TakeWhile(sentence => sentence.Index <= cue.Sentence.Index))
        {
            if (sentence.Section.Id != cue.Sentence.Section.Id) continue;
            foreach (Word word in sentence.Words)
                if (desk.Accounts.At(word) is { Owners.Count: 1 } account && AccountList.IsAccount(account.Kind)) last = account;
        }
        return last;
    }
}
