namespace Chancery.Time.Grammar;

/// <summary>Matches forms over the tokens of one section: at every place the longest match of a kind, found once.</summary>
internal sealed class FormMatcher(TimeGrammar grammar, IReadOnlyList<Token> tokens)
{
    private static readonly FormMatch None = new(0, null!, null!);

    private readonly FormMatch?[]?[] _found = new FormMatch?[grammar.KindCount][];

    /// <summary>The longest form of a kind that starts at <paramref name="index"/>; of two equally long ones the one written first.</summary>
    public FormMatch? Longest(string kind, int index)
    {
        if (index >= tokens.Count) return null;
        Form[] forms = grammar.FormsAt(kind, tokens[index]);
        if (forms.Length == 0) return null;
        FormMatch?[] found = _found[grammar.KindOf(kind)] ??= new FormMatch?[tokens.Count];
        if (found[index] is { } known) return ReferenceEquals(known, None) ? null : known;
        FormMatch best = None;
        found[index] = None;
        Captures captures = new();
        foreach (Form form in forms)
        {
            captures.Cut(0);
            int end = End(form, 0, index, captures);
            if (end > best.End && Readings.Read(form, captures) is { } value) best = new FormMatch(end, value, form);
        }
        found[index] = best;
        return ReferenceEquals(best, None) ? null : best;
    }

    /// <returns>Where what the form covers ends when its parts from <paramref name="part"/> on stand at <paramref name="index"/>; -1 if they don't.</returns>
    private int End(Form form, int part, int index, Captures captures)
    {
        if (part == form.Parts.Length) return index;
        FormPart wanted = form.Parts[part];
        int captured = captures.Count;
        int next = index < tokens.Count ? Next(wanted, index, captures) : -1;
        if (next > 0)
        {
            int end = End(form, part + 1, next, captures);
            if (end > 0) return part < form.Covered ? end : index;
            captures.Cut(captured);
        }
        return wanted.IsOptional ? End(form, part + 1, index, captures) : -1;
    }

    private int Next(FormPart wanted, int index, Captures captures)
    {
        Token token = tokens[index];
        if (wanted.Name.Length == 0) return token.Word > 0 && Array.IndexOf(wanted.Words, token.Word) >= 0 ? index + 1 : -1;
        if (NumberClass.Exists(wanted.Name))
        {
            if (!NumberClass.Fits(wanted.Name, token)) return -1;
            captures.Add(wanted.Name.TrimStart('.'), Value.Of(token.Number));
            return index + 1;
        }
        if (grammar.KindOf(wanted.Name) >= 0)
        {
            if (Longest(wanted.Name, index) is not { } match) return -1;
            captures.Add(wanted.Name, match.Value);
            return match.End;
        }
        int length = grammar.LongestEntry(wanted.Name, tokens, index, out Value? value);
        if (length == 0) return -1;
        captures.Add(wanted.Name, value!);
        return index + length;
    }
}

/// <param name="End">Index of the token after the match.</param>
internal sealed record FormMatch(int End, Value Value, Form Form);
