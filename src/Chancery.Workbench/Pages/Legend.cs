using Chancery.Records;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Pages;

/// <summary>What the forms on the reader page mean.</summary>
internal static class Legend
{
    public static Html Of(Words words) => Html.Of($"""
        <details class="legend">
        <summary>{words["reader.legend"]}</summary>
        <ul>
        <li><span class="said d1 v0">{words["legend.said"]}</span> {words["legend.said.means"]}</li>
        <li><span class="cue">{words["legend.cue"]}</span> {words["legend.cue.means"]}</li>
        <li><span class="mention">{words["legend.mention"]}</span> {words["legend.mention.means"]} <span class="mention">{words["legend.he"]}<span class="who">{words["legend.who"]}</span></span></li>
        <li>{words["legend.status"]} {Enum.GetValues<Status>().Select(status => Html.Of($"<span class=\"happening {RecordWords.Of(status)}\">{words.Of(status)}</span> "))}</li>
        <li>{words["legend.unread"]}</li>
        </ul>
        </details>
        """);
}
