using System.Globalization;

namespace Chancery.Language;

/// <summary>An edit that turns a word into its lemma: cut from the end, append, maybe change case; or a fixed lemma.</summary>
internal sealed record LemmaScript(char Mode, int Cut, string Append)
{
    /// <param name="script">As in labels.json: <c>L|2|y</c>, <c>K|0|</c>, <c>T|1|</c> or <c>R|be</c>.</param>
    public static LemmaScript Parse(string script)
    {
        string rest = script[2..];
        if (script[0] == 'R') return new LemmaScript('R', 0, rest);
        int bar = rest.IndexOf('|', StringComparison.Ordinal);
        return new LemmaScript(script[0], int.Parse(rest.AsSpan(0, bar), CultureInfo.InvariantCulture), rest[(bar + 1)..]);
    }

    /// <summary>The lemma of <paramref name="form"/>; the form itself where the script leaves nothing.</summary>
    public string Apply(string form)
    {
        if (Mode == 'R') return Append;
        string lemma = Mode == 'K' ? form : form.ToLowerInvariant();
        if (Cut > 0 || Append.Length > 0) lemma = string.Concat(lemma.AsSpan(0, Math.Max(0, lemma.Length - Cut)), Append);
        if (lemma.Length == 0) return form;
        return Mode == 'T' ? char.ToUpperInvariant(lemma[0]) + lemma[1..] : lemma;
    }
}
