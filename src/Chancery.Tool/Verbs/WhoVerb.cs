using System.CommandLine;
using Chancery.World;
using NodaTime;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery who</c>: who a name or an office is on a day.</summary>
internal static class WhoVerb
{
    private static readonly Argument<string[]> Name = new("NAME") { Description = "A name, an office such as \"the Russian President\", or a seat.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<LocalDate?> On = SharedOptions.Day("--on", "The day (yyyy-MM-dd), because offices change hands.", required: true);

    public static Command Create()
    {
        Command who = new("who", "Say who a name or an office is on a day.") { Name, On, SharedOptions.Tables, SharedOptions.Project };
        who.SetAction(Run);
        return who;
    }

    private static int Run(ParseResult options)
    {
        IReadOnlyList<Who> found = new WhoFinder(WorldTables.Load(UserTables.Of(options))).Find(string.Join(' ', options.GetRequiredValue(Name)), options.GetRequiredValue(On) ?? default);
        foreach (Who who in found)
        {
            Console.Out.WriteLine(string.Join(" · ", new[] { who.Name, who.What, who.Country, who.Id?.Value }.Where(part => part is not null)));
            foreach (Text.Note note in who.Notes) Console.Error.WriteLine($"chancery: {note.Message}");
        }
        return found.Any(who => who.Id is not null) ? ExitCode.Success : ExitCode.NothingFound;
    }
}
