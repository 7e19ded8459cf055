using System.Text.RegularExpressions;

namespace Chancery.Tests.Docs;

public sealed partial class LinkTests
{
    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        string[] pages = [.. Directory.GetFiles(TestFiles.Root, "*.md"), .. Directory.GetFiles(Path.Combine(TestFiles.Root, "docs"), "*.md", SearchOption.AllDirectories)];
        IEnumerable<string> broken =
            from page in pages
            from Match link in Link().Matches(File.ReadAllText(page))
            let target = Path.Combine(Path.GetDirectoryName(page) ?? "", link.Groups["target"].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetRelativePath(TestFiles.Root, page)}: {link.Groups["target"].Value}";
        Assert.Equal("", string.Join('\n', broken));
    }

    [Fact]
    public void Every_note_code_of_the_code_is_explained()
    {
        string page = File.ReadAllText(Path.Combine(TestFiles.Root, "docs", "notes.md"));
        IEnumerable<string> missing =
            from file in Directory.GetFiles(Path.Combine(TestFiles.Root, "src", "Chancery"), "*.cs", SearchOption.AllDirectories)
            from Match code in NoteCode().Matches(File.ReadAllText(file))
            where !page.Contains($"| `{code.Groups["code"].Value}` |", StringComparison.Ordinal)
            select $"{code.Groups["code"].Value} of {Path.GetFileName(file)}";
        Assert.Equal("", string.Join('\n', missing));
    }

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("""(NoteLevel\.\w+|Error\()[,\s]*"(?<code>[a-z]+(-[a-z]+)*)"[,)]""")]
    private static partial Regex NoteCode();
}
