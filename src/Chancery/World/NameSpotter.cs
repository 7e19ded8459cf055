using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds the names in a sentence: where the tables and the model agree or only one of them speaks, the longer name wins.</summary>
internal sealed class NameSpotter(WorldTables tables, CastWords lexicon)
{
    /// <summary>Names of one sentence, in text order, not overlapping; who or what they mean is not decided here.</summary>
    /// <param name="modelNames">The model's names by their first word.</param>
    public List<Phrase> FindIn(Analysis analysis, Sentence sentence, IReadOnlyDictionary<int, NameSpan> modelNames)
    {
        List<Phrase> found = [];
        IReadOnlyList<Word> words = analysis.Words;
        int end = sentence.Range.End;
        for (int i = sentence.Range.First; i < end;)
        {
            Phrase? phrase = HandleAt(words, i, end) ?? NameAt(words, i, end, modelNames);
            if (phrase is not null) found.Add(phrase);
            i = phrase?.Range.End ?? i + 1;
        }
        return found;
    }

    private Phrase? HandleAt(IReadOnlyList<Word> words, int i, int end)
    {
        if (words[i].Form[0] != '@') return null;
        bool isApart = words[i].Form.Length == 1 && i + 1 < end && words[i + 1].Span.Start == words[i].Span.End;
        WordRange range = new(i, isApart ? i + 2 : i + 1);
        string handle = words[range.End - 1].Form.TrimStart('@');
        if ((tables.Names.FindHandle(handle) ?? AccountOf(words[i].Sentence.Section.Post, handle)) is not { } entry)
            return handle.Length > 5 ? new Phrase(range, range, HeadOf(words, range), PhraseKind.Person) { Form = MentionForm.Handle } : null;
        PhraseKind kind = entry.Kind == EntryKind.Person ? PhraseKind.Person : PhraseKind.Name;
        return new Phrase(range, range, HeadOf(words, range), kind) { Entries = [entry], Form = MentionForm.Handle };
    }

    /// <summary>The body that signs a post by its printed name: "Ministry of Foreign Affairs - Pakistan".</summary>
    private NameEntry? AccountOf(Reading.Post? post, string handle)
    {
        if (post is null || !post.Handle.Equals(handle, StringComparison.OrdinalIgnoreCase)) return null;
        foreach (string separator in (ReadOnlySpan<string>)[" - ", " – ", ", ", " | ", " of the ", " of "])
        {
            int at = post.DisplayName.LastIndexOf(separator, StringComparison.Ordinal);
            if (at < 0) continue;
            string first = post.DisplayName[..at], last = post.DisplayName[(at + separator.Length)..];
            foreach ((string body, string state) in new[] { (first, last), (last, first) })
                if (lexicon.FindWords(body.ToLowerInvariant(), CastClass.Body) is { } word && Enum.TryParse(word.Detail, out OfficeKind kind)
                    && tables.Names.Find(state).FirstOrDefault(entry => entry.Kind is EntryKind.State) is { Country: { } country } && tables.States.BodyOf(country, kind) is { } actor)
                    return new NameEntry(EntryKind.Seat, post.DisplayName, actor, country, null, null);
        }
        return null;
    }

    private Phrase? NameAt(IReadOnlyList<Word> words, int i, int end, IReadOnlyDictionary<int, NameSpan> modelNames)
    {
        NameSpan? model = modelNames.GetValueOrDefault(i);
        // "the North" points back to a state.
        if (model is { Kind: not NameKind.Person, Range.Length: 1 } && lexicon.Find(words[i], CastClass.BridgeBody) is { Detail: "compass" }) model = null;
        // "the Chancellery" is no person.
        if (model is { Kind: NameKind.Person, Range.Length: 1 } && i > 0 && words[i - 1].Form is "the" or "The" && lexicon.Find(words[i].Form.ToLowerInvariant(), CastClass.Body) is not null) model = null;
        // "H.E." alone names nobody.
        if (model is { Range.Length: 1 } && lexicon.Is(words[i], CastClass.Honorific) && !words[i].Form.All(char.IsLetter)) model = null;
        int length = tables.Names.LongestAt(words, i, end, out IReadOnlyList<NameEntry> entries);
        // "King Salman bin Abdulaziz": the name of a king is longer than his title and given name.
        if (length > 1 && lexicon.Is(words[i], CastClass.Honorific) && entries.All(entry => entry.Kind is EntryKind.Person) && tables.Names.LongestAt(words, i + 1, end, out _) >= length) return null;
        if (model is { Kind: NameKind.Person } && MediaAfterNoun(words, i, end) is { IsEmpty: false } && IsCalled(words[i - 1], HeadOf(words, model.Range)))
            return Make(words, model.Range, PhraseKind.Name, tables.Names.Find(TextOf(words, model.Range)), NameKind.Organization);
        // "ethnic Serb protesters" are of no state.
        if (length > 0 && i > words[i].Sentence.Range.First && entries.All(entry => entry.Kind is EntryKind.People) && lexicon.Is(words[i - 1], CastClass.Descent)) return null;
        if (length == 1 && entries.Any(entry => entry.NeedsArticle) && !(i > 0 && words[i - 1].Form is "the" or "The")) (length, entries) = (0, []);
        if (length == 1 && (IsCommonNoun(words, i, end) || IsHyphened(words, i, end) && entries.All(entry => entry is { Kind: EntryKind.Person, IsFamilyName: false }))) (length, entries) = (0, []);
        if (length == 1 && entries.All(entry => entry.IsFamilyName) && model?.Kind != NameKind.Person && !MayBeFamilyName(words, i)) (length, entries) = (0, []);
        if (model is not null && !HoldsHandle(words, model.Range) && !IsStateWithPerson(words, i + length, model.Range.End, entries))
        {
            WordRange person = model.Kind == NameKind.Person ? PersonRange(words, model.Range, end) : default;
            if (!person.IsEmpty && person.First > i) return length > 0 ? FromTable(words, i, length, entries, null) : null;
            if (!person.IsEmpty && person.End - i >= length && !IsThing(words, i, length, person, entries, modelNames))
                return Make(words, person, PhraseKind.Person, length == person.End - i ? entries : [], model.Kind);
            bool isDescribed = lexicon.LongestAt(words, i, end, CastClass.Body, CastClass.Power) is { Parts.Length: > 1 };
            if (model.Kind is NameKind.Organization or NameKind.Location && model.Range.End - i > length && !isDescribed && !HoldsRole(words, model.Range, end) && !IsGroupWithTask(words, i + length, model.Range.End, entries)
                && tables.Roles.LongestAt(words, i, end, out _) <= model.Range.Length)
                return Make(words, Trimmed(words, model.Range), PhraseKind.Name, tables.Names.Find(TextOf(words, model.Range)), model.Kind);
        }
        if (length == 0 && MediaAfterNoun(words, i, end) is { IsEmpty: false } outlet) return Make(words, outlet, PhraseKind.Name, [], NameKind.Organization);
        if (length == 0 && LowerCaseName(words, i, end, out IReadOnlyList<NameEntry> known) is { IsEmpty: false } format) return Make(words, format, PhraseKind.Name, known, null);
        if (length == 0 && model is null && PersonAfterTitle(words, i, end) is { IsEmpty: false } titled) return Make(words, titled, PhraseKind.Person, [], null);
        return length > 0 ? FromTable(words, i, length, entries, model?.Kind) : null;
    }

    /// <summary>"Jean" in "Jean-François".</summary>
    private static bool IsHyphened(IReadOnlyList<Word> words, int i, int end) =>
        i + 2 < end && words[i + 1].Form == "-" && words[i + 1].Span.Start == words[i].Span.End && words[i + 2].Span.Start == words[i + 1].Span.End && char.IsUpper(words[i + 2].Form[0])
        || i > 1 && words[i - 1].Form == "-" && words[i - 1].Span.End == words[i].Span.Start && words[i - 2].Span.End == words[i - 1].Span.Start && char.IsUpper(words[i - 2].Form[0]);

    /// <summary>"Prime Minister of Greece Kyriakos Mitsotakis": the state's name ends where a person's begins.</summary>
    private bool IsStateWithPerson(IReadOnlyList<Word> words, int from, int end, IReadOnlyList<NameEntry> entries) =>
        end - from > 1 && entries.Any(entry => entry.Kind is EntryKind.State) && tables.Names.LongestAt(words, from, end, out IReadOnlyList<NameEntry> rest) == end - from
        && rest.Any(entry => entry.Kind is EntryKind.Person);

    /// <summary>"the Commission" is the European one only where it stands alone.</summary>
    private bool IsCommonNoun(IReadOnlyList<Word> words, int i, int end)
    {
        string lower = words[i].Form.ToLowerInvariant();
        if (lexicon.Find(lower, CastClass.Body) is not null)
            return i + 1 < end && words[i + 1].Form is "of" || i > words[i].Sentence.Range.First && words[i - 1].Pos is PartOfSpeech.Propn or PartOfSpeech.Adj && char.IsUpper(words[i - 1].Form[0]) && words[i - 1].Head == words[i];
        if (lexicon.Find(lower, CastClass.BridgeBody) is null && lexicon.Find(lower, CastClass.Bridge) is null && lexicon.Find(lower, CastClass.FormatNoun) is null) return false;
        bool isAlone = i > 0 && words[i - 1].Form is "the" or "The" && !(i + 1 < end && (words[i + 1].Form is "of" or "on" or "for" || char.IsUpper(words[i + 1].Form[0])));
        return !isAlone || char.IsLower(words[i].Form[0]);
    }

    private static bool HoldsHandle(IReadOnlyList<Word> words, WordRange range)
    {
        for (int i = range.First; i < range.End; i++)
            if (words[i].Form[0] == '@') return true;
        return false;
    }

    /// <summary>A family name the tables know but the model passed over: no role or title, and a name by its part of speech.</summary>
    private bool MayBeFamilyName(IReadOnlyList<Word> words, int i) =>
        (!words[i].Sentence.IsParsed || words[i].Pos == PartOfSpeech.Propn) && tables.Roles.LongestAt(words, i, i + 1, out _) == 0
        && !lexicon.Is(words[i], CastClass.Honorific) && !lexicon.Is(words[i], CastClass.Title);

    /// <summary>A capitalized name the model missed, straight after an honorific: "Mr. Okafor".</summary>
    private WordRange PersonAfterTitle(IReadOnlyList<Word> words, int i, int end)
    {
        if (i == 0 || words[i].Pos != PartOfSpeech.Propn || lexicon.Find(words[i - 1], CastClass.Honorific) is not { Detail: not "" } || !char.IsUpper(words[i - 1].Form[0])) return default;
        int last = i + 1;
        while (last < end && words[last].Pos == PartOfSpeech.Propn && words[last].Is("flat")) last++;
        return tables.Roles.LongestAt(words, i, last, out _) > 0 ? default : new WordRange(i, last);
    }

    /// <summary>"the daily Koha Ditore": capitalized words after a word for a newspaper or agency.</summary>
    private WordRange MediaAfterNoun(IReadOnlyList<Word> words, int i, int end)
    {
        if (i == 0 || lexicon.Find(words[i - 1], CastClass.Kind) is not { Detail: "media" } || !char.IsLower(words[i - 1].Form[0])) return default;
        int last = i;
        while (last < end && char.IsUpper(words[last].Form[0]) && words[last].Pos is PartOfSpeech.Propn or PartOfSpeech.Noun) last++;
        return new WordRange(i, last);
    }

    /// <summary>"the newspaper Folha", unlike "on live television Berg said".</summary>
    private static bool IsCalled(Word noun, Word name) => name.Head == noun && (name.Is("appos") || name.Is("flat") || name.Is("nmod")) || noun.Head == name;

    /// <summary>"the trilateral contact group", "the minsk agreements": a format or agreement written without capitals.</summary>
    private WordRange LowerCaseName(IReadOnlyList<Word> words, int i, int end, out IReadOnlyList<NameEntry> entries)
    {
        entries = [];
        if (!words[i].Sentence.IsParsed || words[i].Pos is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn)) return default;
        for (int last = Math.Min(i + 4, end); last > i + 1; last--)
        {
            if (!lexicon.IsFormOf(words[last - 1], CastClass.FormatNoun)) continue;
            string name = string.Join(' ', Enumerable.Range(i, last - i).Select(word => Capitalized(words[word].Form)));
            entries = [.. tables.Names.Find(name).Where(entry => entry.Kind is EntryKind.Format or EntryKind.Agreement or EntryKind.Group)];
            if (entries.Count > 0) return new WordRange(i, last);
        }
        return default;
    }

    private static string Capitalized(string form) => char.ToUpperInvariant(form[0]) + form[1..];

    private Phrase FromTable(IReadOnlyList<Word> words, int i, int length, IReadOnlyList<NameEntry> entries, NameKind? model)
    {
        bool isPerson = entries.All(entry => entry.Kind == EntryKind.Person);
        return Make(words, new WordRange(i, i + length), isPerson ? PhraseKind.Person : PhraseKind.Name, entries, model);
    }

    private Phrase Make(IReadOnlyList<Word> words, WordRange range, PhraseKind kind, IReadOnlyList<NameEntry> entries, NameKind? model) =>
        new(range, range, HeadOf(words, range), kind) { Entries = entries.Count > 1 ? StatesFirst(entries) : entries, ModelKind = model, Form = MentionForm.Name };

    /// <summary>"American" and "French" are the states' before they are the islands'.</summary>
    private IReadOnlyList<NameEntry> StatesFirst(IReadOnlyList<NameEntry> entries) =>
        entries.All(entry => entry.Kind is EntryKind.People or EntryKind.State)
            ? [.. entries.OrderByDescending(entry => entry.Country is { } country && tables.States.Find(country) is { IsUnMember: true })]
            : entries;

    /// <summary>The model's person without the title it took in and with the family name it left out.</summary>
    private WordRange PersonRange(IReadOnlyList<Word> words, WordRange range, int end)
    {
        int first = range.First, last = range.End;
        while (last - first > 1)
        {
            int role = tables.Roles.LongestAt(words, first, last, out _);
            int state = role == 0 ? tables.Names.LongestAt(words, first, last, out _) : 0;
            if (state > 0 && first + state < last && tables.Roles.LongestAt(words, first + state, last, out _) is > 0 and int title) role = state + title;
            if (role == 0 && (lexicon.Is(words[first], CastClass.Honorific) || lexicon.Is(words[first], CastClass.BridgeBody) || words[first].Pos is PartOfSpeech.Det or PartOfSpeech.Punct)) role = 1;
            if (role == 0 || role >= last - first) break;
            first += role;
        }
        while (last - first > 1 && words[last - 1].Pos is PartOfSpeech.Punct or PartOfSpeech.Part) last--;
        while (last < end && words[last].Pos == PartOfSpeech.Propn && words[last].Is("flat") && words[last].Head is { } head && first <= head.Index && head.Index < last) last++;
        while (GoesOn(words, first, last, end)) last += 2;
        while (first - 2 >= words[first].Sentence.Range.First && words[first - 1].Form == "-" && words[first - 2].Span.End == words[first - 1].Span.Start
            && char.IsLower(words[first].Form[0]) && char.IsUpper(words[first - 2].Form[0])) first -= 2;
        return tables.Roles.LongestAt(words, first, last, out _) == last - first ? default : new WordRange(first, last);
    }

    /// <summary>"Liz Norton-Reed": a hyphen joins two family names; in "the Norton-Reed call" it joins two people, if the tables know them.</summary>
    private bool GoesOn(IReadOnlyList<Word> words, int first, int last, int end)
    {
        if (last + 1 >= end || words[last].Form != "-" || words[last - 1].Span.End != words[last].Span.Start || words[last + 1].Span.Start != words[last].Span.End) return false;
        if (words[last + 1] is not { Pos: PartOfSpeech.Propn } next || !char.IsUpper(next.Form[0]) || next.Form.Length < 3) return false;
        return last - first > 1 || !IsFamily(words[last - 1].Form) && !IsFamily(next.Form) && tables.Names.Find(next.Form).Count == 0;
    }

    private bool IsFamily(string form) => tables.Names.Find(form).Any(entry => entry.Kind is EntryKind.Person);

    /// <summary>What the model takes for a person but the tables for a state, capital or seat alone, or for a state and some family: the state, unless a title or a full name in the report says otherwise.</summary>
    private bool IsThing(IReadOnlyList<Word> words, int i, int length, WordRange person, IReadOnlyList<NameEntry> entries, IReadOnlyDictionary<int, NameSpan> modelNames)
    {
        if (length == 0 || length != person.End - person.First || i > 0 && lexicon.Is(words[i - 1], CastClass.Honorific)) return false;
        if (entries.All(entry => entry.Kind != EntryKind.Person)) return true;
        if (!entries.Any(entry => entry.Kind == EntryKind.State) || !entries.All(entry => entry.Kind != EntryKind.Person || entry.IsFamilyName)) return false;
        if (i > 0 && (tables.Roles.LongestAt(words, i - 1, i, out _) > 0 || words[i].Is("flat"))) return false;
        return !modelNames.Values.Any(name => name.Kind == NameKind.Person && name.Range.Length > 1 && words[name.Range.End - 1].Form == words[i].Form);
    }

    private static WordRange Trimmed(IReadOnlyList<Word> words, WordRange range)
    {
        int last = range.End;
        while (last - range.First > 1 && words[last - 1].Pos is PartOfSpeech.Adp or PartOfSpeech.Punct or PartOfSpeech.Det or PartOfSpeech.Part or PartOfSpeech.Cconj) last--;
        return new WordRange(range.First, last);
    }

    /// <summary>"High Representative of the European Union for Foreign Affairs": the group's name ends where its task begins.</summary>
    private static bool IsGroupWithTask(IReadOnlyList<Word> words, int from, int end, IReadOnlyList<NameEntry> entries) =>
        from < end && words[from].Form == "for" && entries.Any(entry => entry.Kind is EntryKind.Group);

    /// <summary>A role in it, or one that begins in it and goes on: "Indian National Security" of "Indian National Security Advisor".</summary>
    private bool HoldsRole(IReadOnlyList<Word> words, WordRange range, int end)
    {
        for (int i = range.First; i < range.End; i++)
            if (tables.Roles.LongestAt(words, i, end, out Role? longer) + i > range.End && longer is { Shape: RoleShape.Person }
                || tables.Roles.LongestAt(words, i, range.End, out Role? role) > 0 && role is { Shape: RoleShape.Person } && lexicon.Find(words[i], CastClass.Kind) is null
                || lexicon.LongestAt(words, i, range.End, CastClass.Body, CastClass.Power) is not null) return true;
        return false;
    }

    /// <summary>The word of a range that something outside governs; the last word where there is no tree.</summary>
    public static Word HeadOf(IReadOnlyList<Word> words, WordRange range)
    {
        if (!words[range.First].Sentence.IsParsed) return words[range.End - 1];
        Word? found = null;
        for (int i = range.First; i < range.End; i++)
        {
            if (words[i].Pos == PartOfSpeech.Punct || words[i].Head is { } head && range.Contains(head.Index)) continue;
            if (words[i].IsNominal) return words[i];
            found ??= words[i];
        }
        return found ?? words[range.End - 1];
    }

    public static string TextOf(IReadOnlyList<Word> words, WordRange range)
    {
        System.Text.StringBuilder text = new();
        for (int i = range.First; i < range.End; i++)
        {
            if (i > range.First && words[i - 1].Span.End < words[i].Span.Start) text.Append(' ');
            text.Append(words[i].Form);
        }
        return text.ToString();
    }
}
