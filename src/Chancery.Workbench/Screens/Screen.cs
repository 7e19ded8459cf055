using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>One view of the project. What it shows depends on nothing but its address and the archive.</summary>
/// <param name="path">Its address; a last part <c>{id}</c> names one thing.</param>
/// <param name="key">Of its name among the words, and of its entry in the navigation.</param>
internal abstract class Screen(string path, string key)
{
    public string Path => path;

    public string Key => key;

    /// <returns>Null if there is no such thing.</returns>
    public abstract View? Draw(Ask ask);

    /// <summary>The rows behind it, for CSV and JSON; null for a view that has none.</summary>
    public virtual RowTable? Rows(Ask ask) => null;

    /// <summary>Its chart as a picture of its own; null for a view that has none.</summary>
    public virtual Html? Picture(Ask ask) => null;

    /// <summary>Forms in which it can be taken along, at its address with an ending.</summary>
    public virtual IEnumerable<Form> Forms =>
    [
        new(".csv", "text/csv; charset=utf-8", ask => Rows(ask)?.Csv()), new(".json", "application/json; charset=utf-8", ask => Rows(ask)?.Json()),
        new(".svg", "image/svg+xml; charset=utf-8", ask => Picture(ask)?.Markup),
    ];
}

/// <param name="Wide">Uses the whole width of the window.</param>
internal sealed record View(string Title, Html Content, bool Wide = false);

/// <param name="Make">Null where the view has no such form.</param>
internal sealed record Form(string Ending, string Type, Func<Ask, string?> Make);
