using System.CommandLine;
using System.Globalization;
using Chancery.Archive;
using Chancery.Archive.Corrections;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery merge</c>: another analyst's project is taken into this one.</summary>
internal static class MergeVerb
{
    private static readonly Argument<string> Other = new("DIR") { Description = "Folder of the other project; it is only read." };

    public static Command Create()
    {
        Command merge = new("merge", "Take the documents and decisions of another project in, and measure how far the two agree.") { Other, SharedOptions.Why, SharedOptions.Project };
        merge.SetAction(Run);
        return merge;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options), writes: true);
        using RecordArchive other = RecordArchive.Open(new ProjectFolder(Path.GetFullPath(options.GetRequiredValue(Other))));
        MergeResult result = archive.Merge(other, Analyst.Does(options.GetValue(SharedOptions.Why)));
        Console.Out.WriteLine($"{result.Added} documents added, {result.Present} there already; {result.Fixes} decisions taken in, {result.Disputed} of them disputed");
        Agreement agreement = result.Agreement;
        if (agreement.Both > 0)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"both decided on {agreement.Both} fields, alike on {agreement.Same} ({100.0 * agreement.Same / agreement.Both:0} %){(agreement.Kappa is { } kappa ? $", Cohen's kappa {kappa:0.00}" : "")}"));
        if (result.Disputed > 0) Console.Out.WriteLine("'chancery fixes --conflicts' shows where they differ.");
        return ExitCode.Success;
    }
}
