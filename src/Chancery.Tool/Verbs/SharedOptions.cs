using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tool.Verbs;

/// <summary>Arguments and options that several verbs understand in the same way.</summary>
internal static class SharedOptions
{
    public static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Reports to read: files, folders, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static readonly Option<string?> Model = new("--model") { HelpName = "DIR", Description = "Folder of the reader model." };

    public static readonly Option<LocalDate?> Date = Day("--date", "Publication date (yyyy-MM-dd); overrides the source's own.");

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
