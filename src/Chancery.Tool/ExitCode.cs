namespace Chancery.Tool;

/// <summary>What the tool tells the shell; listed in docs/cli.md.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    public const int NothingFound = 1;

    public const int Failure = 2;

    public const int SomeFailed = 3;

    public const int Interrupted = 130;
}
