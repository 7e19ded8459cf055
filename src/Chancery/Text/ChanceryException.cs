namespace Chancery.Text;

/// <summary>A broken set-up or a bug; never thrown for what a report contains.</summary>
public class ChanceryException : Exception
{
    public ChanceryException(string message)
        : base(message)
    {
    }

    public ChanceryException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
