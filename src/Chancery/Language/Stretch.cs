using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>A part of a section that is read the same way throughout; a new one always begins a sentence.</summary>
/// <param name="IsRead">True if the model reads it.</param>
/// <param name="BreaksAtLines">True if each line begins a sentence; else only a blank line does.</param>
internal readonly record struct Stretch(Section Section, TextSpan Span, bool IsRead, bool BreaksAtLines)
{
    /// <summary>The language the model knows.</summary>
    public const string ReadLanguage = "en";

    /// <summary>The stretches of all sections: a post's signature and surroundings stand apart from its body.</summary>
    public static List<Stretch> Of(Report report)
    {
        List<Stretch> stretches = [];
        foreach (Section section in report.Sections)
        {
            bool isEnglish = section.Language == ReadLanguage;
            if (section.Post is not { } post)
            {
                stretches.Add(new Stretch(section, section.Span, isEnglish, BreaksLines(section.Kind)));
                continue;
            }
            int position = section.Span.Start;
            foreach (TextSpan part in post.Body.Start <= post.Signature.Start ? [post.Body, post.Signature] : (TextSpan[])[post.Signature, post.Body])
            {
                Add(new TextSpan(position, part.Start), false);
                Add(new TextSpan(Math.Max(position, part.Start), part.End), isEnglish && part == post.Body);
                position = Math.Max(position, part.End);
            }
            Add(new TextSpan(position, section.Span.End), false);

            void Add(TextSpan span, bool isRead)
            {
                if (!span.IsEmpty) stretches.Add(new Stretch(section, span, isRead, true));
            }
        }
        return stretches;
    }

    private static bool BreaksLines(SectionKind kind) => kind is not (SectionKind.Paragraph or SectionKind.Quote or SectionKind.Post);
}
