using Chancery.Text;

namespace Chancery.Training.Tables;

/// <summary>Role words with their sectors: <c>groups/roles.tsv</c> to <c>roles.tsv</c>; shapes and offices stand in <c>curated-roles.tsv</c>.</summary>
internal sealed class RoleCompiler(Curated curated)
{
    private const string Columns = "words\tlanguage\tshape\tsector\toffice";

    private static readonly string[] Notes = ["Source: Chancery, written by hand. Compiled."];

    public int Write(DataFile roles, string folder)
    {
        HashSet<string> known = [.. curated.RowsOf("curated-roles.tsv").Select(row => row["words"] + " " + row["language"])];
        List<string> lines = [];
        foreach (DataRow row in roles.Rows)
        {
            string words = row["word"];
            bool isName = words.Skip(1).Any(char.IsUpper) && words.All(c => !char.IsLower(c)) && words is not ("MP" or "CEO" or "NGO" or "PDG" or "ONG");
            if (isName || char.IsUpper(words[0]) && words.Skip(1).Any(char.IsLower) && words != "MPs") continue;
            if (!known.Contains(words + " " + row["language"])) lines.Add(TableText.Line(words.ToLowerInvariant(), row["language"], ShapeOf(words, row["language"]), row["sector"]));
        }
        TableText.Write(Path.Combine(folder, "roles.tsv"), Columns, Notes, lines);
        return lines.Count;
    }

    /// <summary>A plural is a group, what is left a person: bodies are marked by hand.</summary>
    private static string ShapeOf(string words, string language) =>
        words.EndsWith('s') && !words.EndsWith("ss", StringComparison.Ordinal) && !(language == "fr" && words.EndsWith("ais", StringComparison.Ordinal)) ? "Group" : "Person";
}
