using Chancery.Text;
using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>What was written by hand in the target folder: the compiler leaves out what these files already say.</summary>
internal sealed class Curated(string folder)
{
    /// <summary>Folded names, lower case, of the lines of a curated file.</summary>
    public HashSet<string> NamesOf(string file) => [.. Rows(folder, file).Select(row => Spelling.Slug(row["name"]))];

    public IEnumerable<DataRow> RowsOf(string file) => Rows(folder, file);

    private static IEnumerable<DataRow> Rows(string folder, string file)
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path)) return [];
        using StreamReader reader = new(path);
        return DataFile.Parse(path, reader).Rows;
    }
}
