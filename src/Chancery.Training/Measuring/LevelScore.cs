namespace Chancery.Training.Measuring;

/// <summary>Found against expected acts at each level of code, without and with who acts on whom; an act told twice in a sentence counts once.</summary>
internal sealed class LevelScore(string name)
{
    /// <summary>Only who acts on whom; without that it says nothing.</summary>
    private const string AnyAct = "any act";

    private static readonly (string Name, Func<CodedAct, string> Of)[] Levels =
    [
        ("full code", act => act.Cameo), ("root code", act => act.Cameo.Length < 2 ? act.Cameo : act.Cameo[..2]),
        ("type", act => act.Type), ("quad class", act => act.Quad), (AnyAct, _ => "any"),
    ];

    private readonly Score[] _plain = [.. Levels.Select(_ => new Score())], _sided = [.. Levels.Select(_ => new Score())];

    public static string Header => "| set | level | expected | P | R | F1 | with actors P | R | F1 |\n|---|---|---|---|---|---|---|---|---|";

    /// <summary>The acts of one sentence. A level that an expected act does not tell leaves the sentence out.</summary>
    public void Add(IReadOnlyCollection<CodedAct> found, IReadOnlyCollection<CodedAct> expected)
    {
        for (int i = 0; i < Levels.Length; i++)
        {
            Func<CodedAct, string> code = Levels[i].Of;
            if (expected.Any(act => code(act).Length == 0)) continue;
            _plain[i].Add(found.Select(code), expected.Select(code));
            _sided[i].Add(found.Select(act => (code(act), act.Sides)), expected.Select(act => (code(act), act.Sides)));
        }
    }

    public override string ToString() =>
        string.Join('\n', Levels.Select((level, i) => (level.Name, Plain: _plain[i], Sided: _sided[i])).Where(level => level.Plain.Expected > 0)
            .Select(level => $"| {name} | {level.Name} | {level.Sided.Expected} | {(level.Name == AnyAct ? "- | - | -" : Cells(level.Plain))} | {Cells(level.Sided)} |"));

    private static string Cells(Score score) => $"{Score.Show(score.Precision)} | {Score.Show(score.Share)} | {Score.Show(score.F1)}";
}
