using Chancery.Text;

namespace Chancery.Archive;

/// <summary>The archive cannot be opened, read or written; the message says why and what to do. Nothing was changed.</summary>
public sealed class ArchiveException : ChanceryException
{
    public ArchiveException(string message)
        : base(message)
    {
    }

    public ArchiveException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
