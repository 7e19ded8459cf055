using System.CommandLine;
using Chancery.Archive;
using Chancery.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery remove</c>: a document goes, with a trace.</summary>
internal static class RemoveVerb
{
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Ids of documents, such as doc:1e1845b54f52ca72.", Arity = ArgumentArity.OneOrMore };

    public static Command Create()
    {
        Command remove = new("remove", "Take documents out of the project; the log keeps that they were there.") { Ids, SharedOptions.Why, SharedOptions.Project };
        remove.SetAction(Run);
        return remove;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options), writes: true);
        string[] ids = [.. options.GetRequiredValue(Ids).Select(DocumentSummary.IdOf)];
        foreach (string id in ids)
            if (!archive.Holds(id)) throw new ChanceryException($"The project has no document {id}: nothing was removed. 'chancery list --versions' shows its ids.");
        foreach (string id in ids)
        {
            archive.Remove(id, Analyst.Does(options.GetValue(SharedOptions.Why)));
            Console.Out.WriteLine($"{id} removed");
        }
        return ExitCode.Success;
    }
}
