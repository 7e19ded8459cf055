using Chancery.Text;

namespace Chancery.Tool.Evaluation;

/// <summary>How a record compares with its case. It passes when nothing is missed, partly right, extra or wrong.</summary>
public sealed record CaseResult(CaseFile Case, Tally Tally, ValueList<Finding> Findings)
{
    public bool Passes => Findings.Count == 0;
}

/// <param name="Line">The gold line; for an extra line its kind.</param>
/// <param name="Got">What the record has instead, with the rule that made it; empty for nothing.</param>
public sealed record Finding(Verdict Verdict, string Line, string Got);

public enum Verdict { Missed, Partly, Extra, Wrong }
