using Chancery.Text;

namespace Chancery.Time.Grammar;

/// <summary>Words and forms of one language: <c>data/lexicon/LANG/time.tsv</c> and <c>time-forms.tsv</c>. Immutable; safe to share.</summary>
internal sealed class TimeGrammar
{
    private readonly Dictionary<string, Dictionary<int, List<Entry>>> _entries = [];
    private readonly Dictionary<string, Form[]> _forms = [];
    private readonly Dictionary<string, int> _kinds = [];
    private readonly Dictionary<string, Form[][]> _byFirstWord = [];

    private readonly string[] _futureEndings;
    private readonly string[] _participleEndings;

    private TimeGrammar(DataFile words, DataFile forms)
    {
        _futureEndings = Endings(words, "futureending");
        _participleEndings = Endings(words, "participleending");
        foreach (DataRow row in words.Rows)
            foreach (string phrase in row.List("words"))
                AddEntry(row["category"], row["value"], phrase);
        foreach (IGrouping<string, Form> group in forms.Rows.Select(row => Form.Parse(row, Words)).GroupBy(form => form.Kind))
        {
            _kinds[group.Key] = _kinds.Count;
            _forms[group.Key] = [.. group];
        }
        Check();
        Dictionary<string, FirstSet> firsts = Firsts();
        foreach ((string kind, Form[] all) in _forms) _byFirstWord[kind] = ByFirstWord(all, firsts);
    }

    public Vocabulary Words { get; } = new();

    /// <summary>How many kinds of forms there are; <see cref="KindOf"/> numbers them.</summary>
    public int KindCount => _kinds.Count;

    public static TimeGrammar Load(string language) => new(
        DataFile.Embedded($"data/lexicon/{language}/time.tsv"), DataFile.Embedded($"data/lexicon/{language}/time-forms.tsv"));

    public int KindOf(string name) => _kinds.GetValueOrDefault(name, -1);

    /// <summary>The forms of a kind that <paramref name="token"/> can start, in the order written.</summary>
    public Form[] FormsAt(string kind, Token token) => token.IsNumber ? _byFirstWord[kind][^1] : _byFirstWord[kind][token.Word];

    /// <summary>The longest phrase of a lexicon category that starts at <paramref name="index"/>.</summary>
    /// <returns>How many tokens it takes; 0 if there is none.</returns>
    public int LongestEntry(string category, IReadOnlyList<Token> tokens, int index, out Value? value)
    {
        value = null;
        int longest = 0;
        if (!_entries.TryGetValue(category, out Dictionary<int, List<Entry>>? byFirst)) return 0;
        if (!byFirst.TryGetValue(tokens[index].Word, out List<Entry>? entries)) return 0;
        foreach (Entry entry in entries)
        {
            if (entry.Words.Length <= longest || !Stands(entry.Words, tokens, index)) continue;
            longest = entry.Words.Length;
            value = entry.Value;
        }
        return longest;
    }

    public bool IsEntry(string category, Token token) =>
        token.Word > 0 && _entries.TryGetValue(category, out Dictionary<int, List<Entry>>? byFirst)
        && byFirst.TryGetValue(token.Word, out List<Entry>? entries) && entries.Exists(entry => entry.Words.Length == 1);

    /// <summary>True if a category has <paramref name="word"/> as a whole line entry.</summary>
    public bool HasWord(string category, string word) =>
        Words.Find(word) is > 0 and var id && _entries.TryGetValue(category, out Dictionary<int, List<Entry>>? byFirst)
        && byFirst.TryGetValue(id, out List<Entry>? entries) && entries.Exists(entry => entry.Words.Length == 1);

    /// <summary>True for a word of the form "rencontrera", "signeront": small letters, five or more.</summary>
    public bool HasFutureEnding(ReadOnlySpan<char> word) => HasEnding(word, 5, _futureEndings);

    /// <summary>True for a word of the form "arrivé", "parties": small letters, four or more.</summary>
    public bool HasParticipleEnding(ReadOnlySpan<char> word) => HasEnding(word, 4, _participleEndings);

    private static bool HasEnding(ReadOnlySpan<char> word, int minLength, string[] endings)
    {
        if (word.Length < minLength || !char.IsLower(word[0])) return false;
        foreach (string ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private static string[] Endings(DataFile words, string category) => [.. words.Rows.Where(row => row["category"] == category).SelectMany(row => row.List("words"))];

    private static bool Stands(int[] words, IReadOnlyList<Token> tokens, int index)
    {
        if (index + words.Length > tokens.Count) return false;
        for (int i = 0; i < words.Length; i++)
            if (tokens[index + i].Word != words[i]) return false;
        return true;
    }

    private void AddEntry(string category, string value, string phrase)
    {
        int[] words = Words.AddPhrase(phrase);
        if (!_entries.TryGetValue(category, out Dictionary<int, List<Entry>>? byFirst)) _entries[category] = byFirst = [];
        if (!byFirst.TryGetValue(words[0], out List<Entry>? entries)) byFirst[words[0]] = entries = [];
        bool isNumber = int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int number);
        entries.Add(new Entry(words, new Value(value, isNumber ? number : 0)));
    }

    private void Check()
    {
        foreach (Form form in _forms.Values.SelectMany(all => all))
        {
            if (!Readings.Exists(form.Reading))
                throw new ChanceryException($"{form.Where}: unknown reading '{form.Reading}'. Readings are listed in docs/time.md.");
            if (_entries.ContainsKey(form.Kind) || NumberClass.Exists(form.Kind))
                throw new ChanceryException($"{form.Where}: '{form.Kind}' is a category of time.tsv or a number class too. Give the form's kind another name.");
            foreach (FormPart part in form.Parts)
                if (part.Name.Length > 0 && !_forms.ContainsKey(part.Name) && !_entries.ContainsKey(part.Name) && !NumberClass.Exists(part.Name))
                    throw new ChanceryException($"{form.Where}: '<{part.Name}>' is no kind of form, category of time.tsv or number class.");
        }
    }

    /// <summary>Forms by the number of the word that starts them, in the order written; those a number starts stand last.</summary>
    private Form[][] ByFirstWord(Form[] forms, Dictionary<string, FirstSet> firsts)
    {
        List<Form>[] byWord = [.. Enumerable.Range(0, Words.Count + 1).Select(_ => new List<Form>())];
        foreach (Form form in forms)
        {
            FirstSet first = new();
            first.AddStart(form, this, firsts);
            foreach (int word in first.Words)
                if (word > 0) byWord[word].Add(form);
            if (first.Numbers) byWord[^1].Add(form);
        }
        return [.. byWord.Select(all => all.ToArray())];
    }

    /// <summary>What each kind of forms can start with. Kinds may hold one another, so the sets grow until none does.</summary>
    private Dictionary<string, FirstSet> Firsts()
    {
        Dictionary<string, FirstSet> firsts = _forms.Keys.ToDictionary(kind => kind, _ => new FirstSet());
        for (bool isGrowing = true; isGrowing;)
        {
            isGrowing = false;
            foreach ((string kind, Form[] forms) in _forms)
                foreach (Form form in forms) isGrowing |= firsts[kind].AddStart(form, this, firsts);
        }
        return firsts;
    }

    private sealed record Entry(int[] Words, Value Value);

    private sealed class FirstSet
    {
        public HashSet<int> Words { get; } = [];

        public bool Numbers { get; private set; }

        /// <summary>Adds what a form can start with, as far as the sets of the kinds in it are known.</summary>
        /// <returns>True if anything was new.</returns>
        public bool AddStart(Form form, TimeGrammar grammar, Dictionary<string, FirstSet> firsts)
        {
            (int words, bool numbers) = (Words.Count, Numbers);
            foreach (FormPart part in form.Parts)
            {
                Words.UnionWith(part.Words);
                if (NumberClass.Exists(part.Name)) Numbers = true;
                else if (grammar._entries.TryGetValue(part.Name, out Dictionary<int, List<Entry>>? entries)) Words.UnionWith(entries.Keys);
                else if (firsts.TryGetValue(part.Name, out FirstSet? inner))
                {
                    Words.UnionWith(inner.Words);
                    Numbers |= inner.Numbers;
                }
                if (!part.IsOptional) break;
            }
            return words < Words.Count || numbers != Numbers;
        }
    }
}
