using System.Text.RegularExpressions;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Time;
using Chancery.Workbench.Web;
using Status = Chancery.Records.Status;

namespace Chancery.Tests.Workbench;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_key_that_a_page_asks_for_has_words_in_both_languages()
    {
        string[] missing =
        [
            .. from file in Directory.EnumerateFiles(Path.Combine(TestFiles.Root, "src", "Chancery.Workbench"), "*.cs", SearchOption.AllDirectories)
               where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Api/", StringComparison.Ordinal)
               from Match asked in Asked().Matches(File.ReadAllText(file))
               let key = asked.Groups[1].Value
               where Words.French[key] == key
               select $"{Path.GetFileName(file)}: {key}",
        ];
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_word_of_the_record_that_is_chosen_or_shown_has_a_french_one()
    {
        Check<Status>();
        Check<Act>();
        Check<EncounterKind>();
        Check<CommitmentKind>();
        Check<CommitmentStatus>();
        Check<MediumKind>();
        Check<Delivery>();
        Check<ComparisonState>();
        Check<Precision>();
        Check<Basis>();
        Check<EventType>(EventType.None);
        Check<SectionKind>(SectionKind.Paragraph);
    }

    private static void Check<T>(params T[] passed)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>().Except(passed)) Assert.NotEqual($"{typeof(T).Name}.{RecordWords.Of(value)}", Words.French[$"{typeof(T).Name}.{RecordWords.Of(value)}"]);
    }

    [GeneratedRegex("""(?:\.Word\(|[Ww]ords\[|\.Fill\()"([^"]+)"[,)\]]""")]
    private static partial Regex Asked();
}
