using System.CommandLine;
using Chancery.Tool.Verbs;

namespace Chancery.Tool.Listing;

/// <summary>The forms in which every verb that lists things can print them.</summary>
internal static class ListingOptions
{
    public static readonly Option<bool> Tsv = new("--tsv") { Description = "Print tab-separated values." };

    public static readonly Option<string?> Fields = new("--fields") { HelpName = "A,B,…", Description = "Print only these columns." };

    public static readonly Option<int?> Limit = new("--limit") { HelpName = "N", Description = "Print at most so many; says so when there are more." };

    public static void AddTo(Command verb)
    {
        foreach (Option option in (Option[])[SharedOptions.Json, SharedOptions.JsonLines, SharedOptions.Csv, Tsv, Fields, Limit, SharedOptions.Project]) verb.Options.Add(option);
        SharedOptions.AllowOne(verb, SharedOptions.Json, SharedOptions.JsonLines, SharedOptions.Csv, Tsv);
        verb.Validators.Add(result =>
        {
            if (result.GetResult(Limit) is { Implicit: false } limit && limit.Tokens.Count > 0 && !(int.TryParse(limit.Tokens[0].Value, out int most) && most > 0))
                result.AddError($"'{limit.Tokens[0].Value}' is no number above 0 for --limit.");
        });
    }
}
