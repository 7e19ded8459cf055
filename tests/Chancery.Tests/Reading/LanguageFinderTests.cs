namespace Chancery.Tests.Reading;

public sealed class LanguageFinderTests
{
    [Theory]
    [InlineData("Der Kanzler sagte am Dienstag, dass das Land der Nachbarrepublik im Winter weitere Züge liefern werde.", "de")]
    [InlineData("Министр сказал журналистам, что переговоры о мосте закончились и что делегация уехала домой.", "ru")]
    [InlineData("Rais alisema kwamba mazungumzo yamekwisha na kwamba watakutana tena wiki ijayo mjini Nairobi pamoja na waziri.", "und")]
    [InlineData("Scholz, Macron, Sunak, Meloni meet Kishida", "en")]
    public void A_report_is_in_its_language_or_in_an_unknown_one(string text, string language) =>
        Assert.Equal(language, Given.Report(text).Language);
}
