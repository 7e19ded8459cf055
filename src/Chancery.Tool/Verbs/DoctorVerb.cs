using System.CommandLine;
using System.Text;
using Chancery.Archive;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery doctor</c>: is everything there that Chancery needs, and does it work?</summary>
internal static class DoctorVerb
{
    private const string Sentence = "2023-05-02\n\nThe foreign minister of Norway met his counterpart from Sweden in Oslo on Monday.";

    private const long EnoughBytes = 1L << 30;

    public static Command Create()
    {
        Command doctor = new("doctor", "Check the installation: model, tables, database engine, room on disk.") { SharedOptions.Model };
        doctor.SetAction(Run);
        return doctor;
    }

    private static int Run(ParseResult options)
    {
        int faults = 0;
        Console.Out.WriteLine($"program: Chancery {typeof(Chancellor).Assembly.GetName().Version?.ToString(3)}, .NET {Environment.Version}, {Environment.ProcessorCount} cores");
        Check("model and tables", () =>
        {
            using Chancellor chancellor = Chancellor.Load(options.GetValue(SharedOptions.Model));
            Report report = new ReportReader().Read(Encoding.UTF8.GetBytes(Sentence), "doctor.txt").First().Value ?? throw new ChanceryException("a plain text cannot be read");
            Record record = chancellor.Read(report);
            EvidenceCheck.Require(record);
            if (record.Encounters.Count != 1) throw new ChanceryException($"a plain sentence of a meeting gives {record.Encounters.Count} encounters: the model does not fit this build.");
            return $"read a meeting of {string.Join(" and ", record.Encounters[0].Participants)}";
        });
        Check("archive", () =>
        {
            ProjectFolder project = new(Directory.CreateTempSubdirectory("chancery-doctor").FullName);
            try
            {
                RecordArchive.Create(project);
                using RecordArchive archive = RecordArchive.Open(project, writes: true);
                return archive.Faults().FirstOrDefault() is { } fault ? throw new ChanceryException(fault) : $"made and checked one in {Path.GetTempPath()}";
            }
            finally
            {
                Directory.Delete(project.Path, recursive: true);
            }
        });
        Check("room on disk", () =>
        {
            DriveInfo drive = new(Directory.GetCurrentDirectory());
            return drive.AvailableFreeSpace >= EnoughBytes ? $"{drive.AvailableFreeSpace >> 30} GB free here"
                : throw new ChanceryException($"only {drive.AvailableFreeSpace >> 20} MB free here: a thousand reports need about 100 MB.");
        });
        Console.Out.WriteLine(faults == 0 ? "all is well" : $"{faults} faults");
        return faults == 0 ? ExitCode.Success : ExitCode.NothingFound;

        void Check(string what, Func<string> test)
        {
            try
            {
                Console.Out.WriteLine($"{what}: {test()}");
            }
            catch (Exception problem) when (problem is ChanceryException or IOException or UnauthorizedAccessException or DllNotFoundException or TypeInitializationException)
            {
                faults++;
                Console.Out.WriteLine($"{what}: FAULT {problem.Message}");
            }
        }
    }
}
