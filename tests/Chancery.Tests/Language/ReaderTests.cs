using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Language;

public sealed class ReaderTests
{
    [Fact]
    public void A_sentence_is_read_with_tree_names_and_attribution()
    {
        Analysis analysis = SharedReader.Read("Foreign Minister Carla Duarte said that Norland would not attend the talks in Geneva.");

        Word said = analysis.Words.Single(word => word.Form == "said");
        Assert.Equal(said, analysis.Sentences.Single().Root);
        Assert.Equal("Carla", said.Child("nsubj")?.Form);
        Assert.Equal("attend", said.Child("ccomp")?.Lemma);
        Assert.Contains(analysis.Names, name => name.Kind == NameKind.Location && analysis.TextOf(name.Span) == "Geneva");
        Attribution attribution = analysis.Attributions.Single();
        Assert.True(attribution.Cue.Contains(said.Index));
        Assert.Equal("Foreign Minister Carla Duarte", analysis.TextOf(analysis.SpanOf(attribution.Sources.Single())));
        Assert.EndsWith("Geneva", analysis.TextOf(analysis.SpanOf(attribution.Contents.Single())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_at_the_end_of_a_heading_does_not_run_on_into_the_text_below()
    {
        Analysis analysis = SharedReader.Read("Telephone conversation with President of Norland Carla Duarte\n\nMarek Novak had a telephone conversation with President of Norland Carla Duarte.");

        Assert.Contains(analysis.Names, name => name.Kind == NameKind.Person && analysis.TextOf(name.Span) == "Marek Novak");
        Assert.Equal("Marek", analysis.Words.Single(word => word.Form == "had").Child("nsubj")?.Form);
    }

    [Fact]
    public void What_is_not_in_English_is_kept_unread_with_a_note()
    {
        Analysis analysis = SharedReader.Read("Der Kanzler sagte am Dienstag, dass das Land der Nachbarrepublik im Winter weitere Züge liefern werde.", language: "de");
        Assert.Empty(analysis.Attributions);
        Note note = Assert.Single(analysis.Notes);
        Assert.Equal(("unread-language", NoteLevel.Warning), (note.Code, note.Level));
        Assert.Contains("'de'", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_starts_again_where_its_last_sentence_began()
    {
        const string sentence = "The two ministers discussed the ceasefire and agreed to meet again in the spring.";
        Analysis analysis = SharedReader.Read(string.Join(' ', Enumerable.Repeat(sentence, 40)));

        Assert.Equal(40, analysis.Sentences.Count);
        Assert.All(analysis.Sentences, one => Assert.Equal(sentence, analysis.TextOf(one.Span)));
        Assert.All(analysis.Sentences, one => Assert.Equal("discussed", one.Root?.Form));
    }

    [Fact]
    public void A_sentence_longer_than_a_usual_window_is_read_whole()
    {
        string list = string.Join(", ", Enumerable.Repeat("the ministers of trade and of transport", 18));
        Analysis analysis = SharedReader.Read($"The delegation included {list}, and it left on Monday. Then the talks ended.");

        Assert.Equal(2, analysis.Sentences.Count);
        Assert.True(analysis.Sentences[0].Words.Count > 128);
    }

    [Fact]
    public void Every_tree_has_one_root_and_children_know_their_heads()
    {
        Analysis analysis = SharedReader.Read("Talks stalled. \"We will not yield,\" the envoy said, citing ( among others ) the pact! And then?\n\nNothing.");

        foreach (Sentence sentence in analysis.Sentences)
        {
            Assert.Equal(sentence.Root, sentence.Words.Single(word => word.Head is null));
            Assert.Equal(sentence.Words, sentence.Root!.Subtree());
            Assert.All(sentence.Words, word => Assert.All(word.Children, child => Assert.Same(word, child.Head)));
            Assert.All(sentence.Words, word => Assert.Same(sentence, word.Sentence));
        }
    }

    [Fact]
    public void A_closing_quotation_mark_stays_with_its_sentence()
    {
        Analysis analysis = SharedReader.Read("The envoy was firm: “We will not sign.” The talks then ended. He added: \"We will be back.\" Nobody replied.");

        Assert.Contains(analysis.Sentences, sentence => analysis.TextOf(sentence.Span).EndsWith("not sign.”", StringComparison.Ordinal));
        Assert.Contains(analysis.Sentences, sentence => analysis.TextOf(sentence.Span).EndsWith("be back.\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_after_a_reporting_verb_begins_no_sentence()
    {
        Assert.Single(SharedReader.Read("Norland's Defence Ministry said Sudlandic forces had opened fire with artillery shortly after 6 a.m. on Monday.").Sentences);
    }

    [Fact]
    public void Lines_of_a_list_and_blank_lines_of_a_paragraph_begin_sentences()
    {
        Assert.Equal(2, SharedReader.Read("trade and\ntransport", SectionKind.List).Sentences.Count);
        Assert.Single(SharedReader.Read("trade and\ntransport").Sentences);
        Assert.Equal(2, SharedReader.Read("trade and\n\ntransport").Sentences.Count);
    }

    [Fact]
    public void Only_verbs_nouns_and_adjectives_have_event_scores_and_these_sum_to_one()
    {
        Analysis analysis = SharedReader.Read("Norland shelled the port of Chile.");

        foreach (Word word in analysis.Words)
        {
            bool carries = word.Pos is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj;
            Assert.Equal(carries ? 17 : 0, word.EventScores.Length);
            if (carries) Assert.Equal(1, word.EventScores.ToArray().Sum(), 1e-4f);
        }
        float[] totals = [.. Enum.GetValues<EventType>().Select(type => analysis.Words.Where(word => word.EventScores.Length > 0).Sum(word => word.EventScores.Span[(int)type]))];
        Assert.Equal(EventType.Assault, (EventType)Array.IndexOf(totals, totals[1..].Max()));
    }

    [Fact]
    public void Another_language_is_split_into_words_and_sentences_only()
    {
        Analysis analysis = SharedReader.Read("Le ministre a parlé. « Nous signerons. » Il est parti !", language: "fr");

        Assert.Equal(3, analysis.Sentences.Count);
        Assert.All(analysis.Sentences, sentence => Assert.False(sentence.IsParsed));
        Assert.Empty(analysis.Names);
    }

    [Fact]
    public void The_signature_of_a_post_is_a_sentence_that_is_not_parsed()
    {
        SourceText source = SourceText.From("We met in Oslo today — Ana Prado (@aprado) May 3, 2021");
        int cut = source.Text.IndexOf('—', StringComparison.Ordinal);
        Post post = new("Ana Prado", "aprado", "X", null, [], new TextSpan(0, cut), new TextSpan(cut, source.Length));
        Report report = new(source, "-", null, null, null, "en", null, [new Section("p0", SectionKind.Post, source.Whole, "en", post)], []);

        Analysis analysis = SharedReader.Instance.Read(report);

        Assert.Equal([true, false], analysis.Sentences.Select(sentence => sentence.IsParsed));
        Assert.Equal("@aprado", analysis.Words.Single(word => word.Form.Contains('@')).Form);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("…")]
    [InlineData("😀 🇫🇷🇩🇪 \u200D\u0301 ‮abc‬ ﷽ 中华人民共和国 \uFFFD")]
    public void Odd_text_is_read_without_complaint(string text)
    {
        Analysis analysis = SharedReader.Read(text, language: "und");
        Assert.All(analysis.Words, word => Assert.Equal(text[word.Span.Start..word.Span.End], word.Form));
    }

    [Fact]
    public void A_paragraph_without_an_end_is_cut_into_sentences_of_bounded_length()
    {
        string text = string.Join(' ', Enumerable.Range(0, 1500).Select(i => $"item{i % 7}"));
        Assert.All(SharedReader.Read(text).Sentences, sentence => Assert.InRange(sentence.Words.Count, 1, 250));
        Assert.All(SharedReader.Read(text, language: "fr").Sentences, sentence => Assert.InRange(sentence.Words.Count, 1, 250));
    }

    [Fact]
    public async Task Two_threads_may_read_at_once()
    {
        const string text = "The president called his counterpart on Tuesday. They agreed that the border would reopen in June.";
        string alone = Print(SharedReader.Read(text));
        string[] together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Print(SharedReader.Read(text)))));
        Assert.All(together, printed => Assert.Equal(alone, printed));

        static string Print(Analysis analysis) =>
            string.Join(' ', analysis.Words.Select(word => $"{word.Form}/{word.Pos}/{word.Lemma}/{word.Relation}/{word.Head?.Index}"));
    }

    [Fact]
    public void A_folder_without_a_model_is_named_in_the_message()
    {
        ChanceryException fault = Assert.Throws<ChanceryException>(() => Reader.Load(Path.Combine(AppContext.BaseDirectory, "nowhere")));
        Assert.Contains("nowhere", fault.Message, StringComparison.Ordinal);
    }
}
