using System.Globalization;
using Chancery.Archive;
using Chancery.Archive.Corrections;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using NodaTime.Text;

namespace Chancery.Workbench.Api;

/// <summary>Keys of rows: texts whose order by code points is that of the list. Written by <c>Of</c>, and read back where the archive can begin behind one.</summary>
internal static class Key
{
    public static string Of(DocumentSummary document) => Digits(document.Place);

    public static long Document(string key) => Number(key);

    public static string Of(LineOfRecord line) => $"{Digits(line.Place)} {Digits(Number(line.Row.Id[1..]))}";

    public static LinePlace Line(string key) => key.Split(' ') is [var document, var line] ? new LinePlace(Number(document), Number(line)) : default;

    public static string Of(Dossier dossier) => $"{dossier.ListedAt.Day} {Digits(dossier.ListedAt.Number)}";

    public static DossierPlace Dossier(string key) => key.Split(' ') is [var day, var number] ? new DossierPlace(day, Number(number)) : default;

    /// <summary>Best first: the lower the rank, the better; a negative number's bits sort the other way round.</summary>
    public static string Of(SearchHit hit)
    {
        long bits = BitConverter.DoubleToInt64Bits(hit.Rank);
        ulong sorted = bits < 0 ? ~(ulong)bits : (ulong)bits | 0x8000_0000_0000_0000;
        return $"{sorted.ToString("X16", CultureInfo.InvariantCulture)} {Of(hit.Document)}";
    }

    public static string Of(KnownActor actor) => $"{Falling(actor.Documents)} {actor.Id}";

    public static string Of(Link link) => $"{Falling(link.Events)} {link.From} {link.To} {(link.IsMutual ? 1 : 0)}";

    public static string Of(JudgedFix fix) => Digits(fix.Fix.Number);

    public static string Of(Tension period) => $"{LocalDatePattern.Iso.Format(period.Period)} {(period.IsMutual ? 1 : 0)} {period.From}";

    private static string Digits(long number) => number.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>For lists with the greatest number first.</summary>
    private static string Falling(int number) => Digits(int.MaxValue - number);

    private static long Number(string digits) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
