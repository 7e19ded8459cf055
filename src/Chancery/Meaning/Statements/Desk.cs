using Chancery.Language;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>All that is known of one report while its statements are found.</summary>
internal sealed class Desk
{
    private readonly HashSet<int> _sources = [];
    private readonly HashSet<int> _names = [];
    private readonly MediumLexicon _media;
    private readonly bool[] _isQuoted;

    public Desk(Scene scene, ReportingLexicon lexicon, MediumLexicon media)
    {
        Scene = scene;
        Lexicon = lexicon;
        _media = media;
        Quotations = QuotationFinder.FindIn(scene.Analysis.Report);
        Accounts = new AccountList(this, media);
        foreach (Attribution attribution in scene.Analysis.Attributions)
            foreach (WordRange source in attribution.Sources)
                for (int word = source.First; word < source.End; word++) _sources.Add(word);
        foreach (NameSpan name in scene.Analysis.Names)
            if (name.Kind is NameKind.Person or NameKind.Organization)
                for (int word = name.Range.First; word < name.Range.End; word++)
                {
                    _sources.Add(word);
                    _names.Add(word);
                }
        _isQuoted = MarkQuoted();
    }

    public Scene Scene { get; }

    public ReportingLexicon Lexicon { get; }

    public ValueList<Quotation> Quotations { get; }

    public AccountList Accounts { get; }

    public Analysis Analysis => Scene.Analysis;

    public Cast Cast => Scene.Cast;

    /// <summary>The model names it as somebody's source, or as a person or body.</summary>
    public bool MaySpeak(Word word) => _sources.Contains(word.Index);

    /// <summary>A noun for a person or a body, whoever it is.</summary>
    public bool IsHuman(Word word) => _media.MaySpeak(word);

    /// <summary>"tweeted", "posted": the verb itself says where.</summary>
    public bool IsPosting(Word verb) => _media.KindOf(verb) is Records.MediumKind.Post;

    public bool IsPerson(Word word) => _media.IsPerson(word);

    /// <summary>Part of a name the model takes for a person's or a body's.</summary>
    public bool IsName(Word word) => _names.Contains(word.Index);

    public bool IsQuoted(Word word) => _isQuoted[word.Index];

    /// <summary>Index of the word's section in the report.</summary>
    public int SectionOf(Word word) => IndexOf(word.Sentence.Section.Span.Start);

    private int IndexOf(int start)
    {
        ValueList<Reading.Section> sections = Analysis.Report.Sections;
        int low = 0;
        int high = sections.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (sections[middle].Span.Start <= start) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private bool[] MarkQuoted()
    {
        bool[] quoted = new bool[Analysis.Words.Count];
        foreach (Quotation quotation in Quotations)
        {
            if (quotation.IsNested) continue;
            WordRange range = Analysis.WordsIn(quotation.Inner);
            for (int word = range.First; word < range.End; word++) quoted[word] = true;
        }
        return quoted;
    }
}
