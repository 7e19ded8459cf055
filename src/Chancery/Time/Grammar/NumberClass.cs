namespace Chancery.Time.Grammar;

/// <summary>Parts of a form that any fitting run of digits fills; names with a leading dot also take digits beside a decimal point.</summary>
internal static class NumberClass
{
    private static readonly Dictionary<string, Func<Token, bool>> Classes = new()
    {
        ["digits"] = token => !token.IsPart && token.Number < 3000,
        ["dd"] = token => !token.IsPart && token.Length <= 2 && token.Number is >= 1 and <= 31,
        ["mm"] = token => !token.IsPart && token.Length <= 2 && token.Number is >= 1 and <= 12,
        ["yyyy"] = token => !token.IsPart && token.Length == 4 && token.Number is >= 1500 and < 2200,
        ["yy"] = token => !token.IsPart && token.Length == 2,
        ["hh"] = token => !token.IsPart && token.Length <= 2 && token.Number <= 24,
        ["mi"] = token => !token.IsPart && token.Length == 2 && token.Number < 60,
        ["hhmm"] = token => !token.IsPart && token.Length == 4 && token.Number / 100 < 25 && token.Number % 100 < 60,
        ["decade"] = token => !token.IsPart && (token.Length == 4 ? token.Number is >= 1500 and < 2200 : token.Length == 2) && token.Number % 10 == 0,
        [".dd"] = token => token.Length <= 2 && token.Number is >= 1 and <= 31,
        [".mm"] = token => token.Length <= 2 && token.Number is >= 1 and <= 12,
        [".yyyy"] = token => token.Length == 4 && token.Number is >= 1500 and < 2200,
        [".hh"] = token => token.Length <= 2 && token.Number <= 24,
        [".mi"] = token => token.Length == 2 && token.Number < 60,
    };

    public static bool Exists(string name) => Classes.ContainsKey(name);

    public static bool Fits(string name, Token token) => token.IsNumber && Classes[name](token);
}
