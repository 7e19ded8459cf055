using System.CommandLine;
using Chancery.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery lexicon</c>: looks after the tables of words and facts.</summary>
internal static class LexiconVerb
{
    private static readonly Argument<string> Word = new("WORD") { Description = "A word, an id or a name." };

    private static readonly Option<bool> Examples = new("--examples") { Description = "Also read the example sentences that patterns carry." };

    public static Command Create()
    {
        Command check = new("check", "Check every table.") { Examples, SharedOptions.Model };
        check.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, lexicon => parsed.GetValue(Examples) ? lexicon.Tables().Concat(lexicon.Examples()) : lexicon.Tables(), cancel), cancel));
        Command test = new("test", "Read the example sentences that patterns carry.") { SharedOptions.Model };
        test.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, lexicon => lexicon.Examples(), cancel), cancel));
        Command show = new("show", "Print the lines of all tables that have a word.") { Word };
        show.SetAction(Show);
        return new Command("lexicon", "Look after the tables of words and facts.") { check, show, test };
    }

    private static int Run(ParseResult options, Func<LexiconCheck, IEnumerable<Func<ValueList<Note>>>> choose, CancellationToken cancel)
    {
        using Chancellor chancellor = Chancellor.Load(options.GetValue(SharedOptions.Model));
        int faults = 0, checks = 0;
        foreach (ValueList<Note> found in Ordered.Map(choose(new LexiconCheck(chancellor)), Environment.ProcessorCount, part => part(), cancel))
        {
            checks++;
            foreach (Note fault in found)
            {
                faults++;
                Console.Out.WriteLine(fault.Message);
            }
        }
        Console.Error.WriteLine($"{checks} checks, {faults} faults");
        return faults == 0 ? ExitCode.Success : ExitCode.NothingFound;
    }

    private static int Show(ParseResult options)
    {
        string word = options.GetRequiredValue(Word);
        bool found = false;
        foreach (DataFile table in DataFile.AllEmbedded())
            foreach (DataRow row in table.Rows.Where(row => row.Cells.Any(cell => Has(cell, word))))
            {
                found = true;
                Console.Out.WriteLine($"{row.Path}:{row.Line}: {string.Join(" | ", row.Cells)}");
            }
        return found ? ExitCode.Success : ExitCode.NothingFound;
    }

    private static bool Has(string cell, string word) =>
        cell.Split(';', StringSplitOptions.TrimEntries).Contains(word, StringComparer.OrdinalIgnoreCase);
}
