using Chancery.Training.Measuring;
using Chancery.Training.Tables;
using Chancery.Training.Time;

namespace Chancery.Training;

/// <summary>The verbs of the training program; each is one line here and one class elsewhere.</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, Action<string[]>> All = new(StringComparer.Ordinal)
    {
        ["measure language"] = LanguageMeasure.Run,
        ["bench time"] = TimeBench.Run,
        ["bench statements"] = StatementBench.Run,
        ["measure examples"] = ExampleMeasure.Run,
        ["measure events"] = EventMeasure.Run,
        ["measure codes"] = GrammarMeasure.Run,
        ["measure headlines"] = HeadlineMeasure.Run,
        ["measure coref"] = CoreferenceMeasure.Run,
        ["measure linking"] = LinkingMeasure.Run,
        ["measure names"] = NameMeasure.RunBoth,
        ["measure offices"] = OfficeMeasure.Run,
        ["measure statements"] = StatementMeasure.Run,
        ["measure time"] = TimeMeasure.Run,
        ["tables"] = TablesVerb.Run,
        ["times"] = TimesVerb.Run,
        ["tree"] = TreeVerb.Run,
    };

    /// <summary>Runs the verb that the first words name with the arguments after it.</summary>
    public static int Run(string[] args)
    {
        for (int words = Math.Min(2, args.Length); words > 0; words--)
        {
            if (!All.TryGetValue(string.Join(' ', args[..words]), out Action<string[]>? verb)) continue;
            verb(args[words..]);
            return 0;
        }
        Console.Error.WriteLine("Verbs: " + string.Join(", ", All.Keys));
        return 2;
    }
}
