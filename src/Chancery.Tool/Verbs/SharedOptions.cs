using System.CommandLine;
using Chancery.Archive;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tool.Verbs;

/// <summary>Arguments and options that several verbs understand in the same way.</summary>
internal static class SharedOptions
{
    public static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Reports to read: files, folders, addresses of pages or feeds, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static readonly Option<string?> Model = new("--model") { HelpName = "DIR", Description = "Folder of the reader model." };

    public static readonly Option<LocalDate?> Date = Day("--date", "Publication date (yyyy-MM-dd); overrides the source's own.");

    public static readonly Option<string?> Project = new("--project") { HelpName = "DIR", Description = "Folder of the project; without it the one of this folder or above." };

    public static readonly Option<string?> Tables = new("--tables") { HelpName = "DIR", Description = "Folder of your own tables of facts; without it 'tables' in the project." };

    public static readonly Option<bool> Json = new("--json") { Description = "Print JSON, on many lines." };

    public static readonly Option<bool> JsonLines = new("--jsonl") { Description = "Print JSON, one line of the record a line." };

    public static readonly Option<bool> Csv = new("--csv") { Description = "Print CSV for a spreadsheet." };

    public static readonly Option<string?> Why = new("--why") { HelpName = "WORDS", Description = "The reason, for the log." };

    public static ProjectFolder ProjectOf(ParseResult options) => ProjectFolder.Find(options.GetValue(Project) ?? Directory.GetCurrentDirectory());

    /// <summary>Refuses a command line that asks for more than one of <paramref name="forms"/>.</summary>
    public static void AllowOne(Command verb, params Option[] forms) => verb.Validators.Add(result =>
    {
        string[] given = [.. forms.Where(form => result.GetResult(form) is { Implicit: false }).Select(form => form.Name)];
        if (given.Length > 1) result.AddError($"Give only one of {string.Join(" and ", given)}.");
    });

    public static Option<LocalDate?> Day(string name, string description, bool required = false) => new(name)
    {
        HelpName = "DATE",
        Description = description,
        Required = required,
        CustomParser = result =>
        {
            ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(result.Tokens[0].Value);
            if (!day.Success) result.AddError($"'{result.Tokens[0].Value}' is not a date: write it as 2022-02-21.");
            return day.Success ? day.Value : null;
        },
    };
}
