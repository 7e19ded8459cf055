using System.Collections.Concurrent;
using Chancery.Workbench.Screens;

namespace Chancery.Workbench.Web;

/// <summary>Views as they were drawn, kept as long as the archive stays as it is: the same address gives the same view. Safe to share between threads.</summary>
internal sealed class ViewCache
{
    private const int MostKept = 256, LongestKept = 400_000;

    private readonly ConcurrentDictionary<string, View> _views = new(StringComparer.Ordinal);
    private string _revision = "";

    /// <param name="revision">Of the archive: another one empties the cache.</param>
    /// <param name="draw">Null for what there is not, which is not kept.</param>
    public View? Get(string revision, string key, Func<View?> draw)
    {
        if (Interlocked.Exchange(ref _revision, revision) != revision || _views.Count >= MostKept) _views.Clear();
        // The revision is part of the key: what another thread draws of an older archive is not taken for this one.
        string name = $"{revision} {key}";
        if (_views.TryGetValue(name, out View? known)) return known;
        View? view = draw();
        if (view is not null && view.Content.Markup.Length <= LongestKept) _views[name] = view;
        return view;
    }
}
