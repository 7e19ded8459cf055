using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Makes the record's statements.</summary>
public sealed class StatementCoder
{
    public ValueList<Statement> Code(Scene scene) => [];
}
