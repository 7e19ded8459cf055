using System.Diagnostics;
using System.Globalization;
using Chancery.Archive;
using Chancery.Bench;
using Chancery.Reading;

// Usage: bench archive [DOCUMENTS] [EVENTS] [FOLDER]: generated records of so many events are stored and asked about; in FOLDER they stay.
//        bench ask FOLDER: the archive that stayed is asked again.
//        bench browse FOLDER [USERS] [SECONDS]: the workbench over the archive that stayed: each view's first page, then so many people browsing.
//        bench add FOLDER… [DOCUMENTS]: reading beside reading and storing.
//        bench [FOLDER…] [DOCUMENTS]. The folders hold reports as *.txt or *.jsonl.gz; without one the samples of docs/ are read.
if (args is ["archive", ..])
{
    int documents = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2000, events = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 10;
    foreach (string line in ArchiveMeasure.Growth(documents, events, args.ElementAtOrDefault(3))) Console.Out.WriteLine(line);
    return 0;
}

if (args is ["ask", var folder])
{
    foreach (string line in ArchiveMeasure.Ask(new ProjectFolder(folder))) Console.Out.WriteLine(line);
    return 0;
}

if (args is ["browse", var browsed, ..])
{
    int users = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 50, seconds = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 120;
    foreach (string line in await BrowseMeasure.RunAsync(new ProjectFolder(browsed), users, seconds).ConfigureAwait(false)) Console.Out.WriteLine(line);
    return 0;
}

int limit = args.Length > 0 && int.TryParse(args[^1], CultureInfo.InvariantCulture, out int given) ? given : 2000;
string[] folders = [.. args.Where(Directory.Exists)];
if (folders.Length == 0) folders = ["docs/samples"];

IReadOnlyList<Report> reports = Corpus.Load(folders, limit, out TimeSpan reading);
if (reports.Count == 0)
{
    Console.Error.WriteLine($"{string.Join(", ", folders)} hold no report.");
    return 2;
}

if (args is ["add", ..])
{
    foreach (string line in ArchiveMeasure.AddBesideReader(reports)) Console.Out.WriteLine(line);
    return 0;
}

using Rooms rooms = Rooms.Load();
Console.Out.WriteLine($"{reports.Count} documents of {string.Join(" and ", folders.Select(folder => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))))}, {Environment.ProcessorCount} cores, .NET {Environment.Version}\n");
foreach (string line in rooms.MeasureOneThread(reports, reading)) Console.Out.WriteLine(line);
Console.Out.WriteLine();
foreach (string line in rooms.MeasureAllThreads(reports)) Console.Out.WriteLine(line);
using Process self = Process.GetCurrentProcess();
Console.Out.WriteLine($"Peak memory {self.PeakWorkingSet64 / (1024 * 1024)} MB");
return 0;
