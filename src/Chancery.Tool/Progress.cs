using System.Diagnostics;

namespace Chancery.Tool;

/// <summary>A line on standard error that says how far a long run is; silent where that is no terminal, or where records share the terminal.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly bool _isShown = !Console.IsErrorRedirected && Console.IsOutputRedirected;
    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();
    private int _done;
    private int _shownWidth;

    public void Step(string name)
    {
        _done++;
        if (!_isShown || _sinceShown.Elapsed < Patience) return;
        _sinceShown.Restart();
        Clear();
        string line = $"{_done} documents, {name}";
        _shownWidth = Math.Min(line.Length, Console.BufferWidth - 1);
        Console.Error.Write(line[.._shownWidth]);
    }

    public void Clear()
    {
        if (_shownWidth == 0) return;
        Console.Error.Write('\r' + new string(' ', _shownWidth) + '\r');
        _shownWidth = 0;
    }

    public void Dispose() => Clear();
}
