using Chancery.Text;

namespace Chancery.World;

/// <summary>Reads <c>roles.tsv</c> and <c>described.tsv</c>.</summary>
internal static class RoleReader
{
    public static IEnumerable<Role> Read(string table, string? userFolder) => FactFile.Rows(table, userFolder).Where(row => row["words"].Length > 0).Select(Make);

    private static Role Make(DataRow row) => new(
        row["words"], Enum.TryParse(row["shape"], out RoleShape shape) ? shape : RoleShape.Person, row["sector"].Length > 0 ? row["sector"] : null,
        Enum.TryParse(row["office"], out OfficeKind office) ? office : null, row["language"].Length > 0 ? row["language"] : "en");
}
