using Chancery.Tool;

namespace Chancery.Tests.Docs;

public sealed class CommandLineDocsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(TestFiles.Root, "docs", "cli.md"));

    [Fact]
    public void Every_verb_has_a_heading() => Assert.All(
        CommandLine.Create().Subcommands, verb => Assert.Contains($"\n## {verb.Name}\n", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_heading_of_a_verb_is_a_verb()
    {
        string[] verbs = [.. CommandLine.Create().Subcommands.Select(verb => verb.Name)];
        string[] headings = [.. Page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).Where(line => char.IsAsciiLetterLower(line[0]))];
        Assert.Empty(headings.Except(verbs));
    }

    [Fact]
    public void Every_option_has_a_row()
    {
        string[] shared = ["--help", "--version"];
        Assert.All(
            CommandLine.Create().Subcommands.SelectMany(verb => verb.Subcommands.Append(verb)).SelectMany(verb => verb.Options).Select(option => option.Name).Except(shared),
            option => Assert.Contains($"| `{option}", Page, StringComparison.Ordinal));
    }
}
