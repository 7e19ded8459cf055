using Chancery.Text;

namespace Chancery.Workbench.Api;

/// <summary>A request that cannot be answered as it is: the one who asked can do something about it.</summary>
/// <param name="status">Of HTTP.</param>
/// <param name="title">What is wrong, the same words each time.</param>
/// <param name="detail">What to do, quoting what was given.</param>
/// <param name="where">The parameter or field it is about; null for the whole request.</param>
internal sealed class Refusal(int status, string title, string detail, string? where = null) : ChanceryException(detail)
{
    public int Status => status;

    public string Title => title;

    public string? Where => where;

    public static Refusal BadValue(string name, string fault) => new(400, "Bad value", fault, name);

    public static Refusal NotFound(string detail) => new(404, "Not found", detail);
}
