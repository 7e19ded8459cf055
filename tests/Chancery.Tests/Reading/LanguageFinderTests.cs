using Chancery.Reading;

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

    [Fact]
    public void A_short_report_around_a_foreign_post_is_not_in_the_language_of_the_post()
    {
        Report report = Given.Report("The Kremlin posted a message.\n\nСегодня состоялся разговор о мосте. — Президент (@Example) May 4, 2023");
        Assert.Equal(("en", "en", "ru"), (report.Language, report.Sections[0].Language, report.Sections[^1].Language));
    }

    [Theory]
    [InlineData("Marin, Orpo, Valtonen, Haavisto and Stubb met Tsahkna, Landsbergis, Braže and Sikorski near Suwałki.", "en")]
    [InlineData("Warmly welcomed, delegates praised long-standing neighborly relations.", "en")]
    [InlineData("Der Kanzler sagte am Dienstag, dass das Land der Nachbarrepublik im Winter weitere Züge liefern werde.", "de")]
    [InlineData("Rais alisema kwamba mazungumzo yamekwisha na kwamba watakutana tena wiki ijayo mjini Nairobi pamoja na waziri.", "und")]
    public void A_paragraph_is_in_its_reports_language_unless_its_words_say_otherwise(string paragraph, string language)
    {
        Report report = Given.Report($"The ministers said that the talks on the bridge were over and that they would meet again in the spring.\n\n{paragraph}");
        Assert.Equal(("en", language), (report.Language, report.Sections[^1].Language));
    }
}
