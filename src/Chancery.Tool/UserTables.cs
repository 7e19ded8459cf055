using System.CommandLine;
using Chancery.Archive;
using Chancery.Text;
using Chancery.Tool.Verbs;
using Chancery.World;

namespace Chancery.Tool;

/// <summary>The user's own tables of facts, which add to those that ship or override them.</summary>
internal static class UserTables
{
    /// <summary>Where a project keeps them.</summary>
    private const string FolderName = "tables";

    /// <summary>The folder <c>--tables</c> names, else <c>tables</c> in the project; null where there is neither.</summary>
    /// <exception cref="ChanceryException">The folder named is not there, or a table in it has a fault.</exception>
    public static string? Of(ParseResult options)
    {
        if (options.GetValue(SharedOptions.Tables) is { } named)
            return Directory.Exists(named) ? Checked(named) : throw new ChanceryException($"There is no folder {named}: name with --tables one that holds tables such as people.tsv or offices.tsv.");
        string start = options.GetValue(SharedOptions.Project) ?? Directory.GetCurrentDirectory();
        for (DirectoryInfo? at = new(start); at is not null; at = at.Parent)
            if (File.Exists(new ProjectFolder(at.FullName).File)) return In(at.FullName);
        return null;
    }

    /// <summary>Those of a project; null if it has none.</summary>
    public static string? In(string project) =>
        Path.Combine(project, FolderName) is var folder && Directory.Exists(folder) ? Checked(folder) : null;

    /// <summary>Lines need not be sorted, but what they say must be sound.</summary>
    private static string Checked(string folder)
    {
        List<string> faults = [];
        foreach (string file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(file);
            faults.AddRange(TableCheck.Check(Path.GetFileNameWithoutExtension(file), DataFile.Parse(file, reader)).Where(fault => !fault.Contains(" WLD04:", StringComparison.Ordinal)));
        }
        return faults.Count == 0 ? folder : throw new ChanceryException(string.Join('\n', faults));
    }
}
