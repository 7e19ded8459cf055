using Chancery.Text;
using MimeKit;
using NodaTime;

namespace Chancery.Reading;

/// <summary>Reads an e-mail: its plain text, else its HTML; subject, sender and day of sending say what the report says of itself. Attachments are left out.</summary>
internal static class MailReportReader
{
    public static Outcome<Draft> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        MimeMessage message;
        try
        {
            using MemoryStream stream = new(bytes.ToArray(), writable: false);
            message = MimeMessage.Load(stream);
        }
        catch (FormatException)
        {
            return Outcome.None<Draft>(ReadingNotes.Truncated(name, "an e-mail"));
        }
        using (message)
        {
            Outcome<Draft> read = BodyOf(message, name);
            if (read.Value is not { } draft) return read;
            Metadata said = new()
            {
                Title = message.Subject is { Length: > 0 } subject ? SourceText.From(subject).Text.ReplaceLineEndings(" ") : null,
                Byline = message.From.Mailboxes.FirstOrDefault() is { } sender ? (string.IsNullOrWhiteSpace(sender.Name) ? sender.Address : sender.Name) : null,
                Published = message.Headers.Contains(HeaderId.Date) && message.Date != default ? PublicationOf(message.Date) : null,
            };
            return read with { Value = draft with { Metadata = said.Or(draft.Metadata) } };
        }
    }

    private static Outcome<Draft> BodyOf(MimeMessage message, string name)
    {
        if (message.TextBody is { } text && !string.IsNullOrWhiteSpace(text)) return Outcome.Of(TextReportReader.Read(new RawText(text, RawText.NotesOn(text))));
        if (message.HtmlBody is { } html && !string.IsNullOrWhiteSpace(html)) return HtmlReportReader.Read(new RawText(html, RawText.NotesOn(html)), name);
        return Outcome.None<Draft>(ReadingNotes.NoText(name));
    }

    private static Publication PublicationOf(DateTimeOffset sent)
    {
        OffsetDateTime moment = OffsetDateTime.FromDateTimeOffset(sent);
        return new Publication(moment.Date, moment);
    }
}
