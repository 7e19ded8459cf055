using System.Text;
using Chancery.Reading;
using NodaTime;

namespace Chancery.Tests.Reading;

public sealed class MailReportReaderTests
{
    [Fact]
    public void Subject_sender_and_day_of_sending_are_the_reports_own()
    {
        Report report = Read("From: =?utf-8?q?Velm_Press_Office?= <press@velm.example>\nDate: Tue, 2 May 2023 23:30:00 +0300\nSubject: =?utf-8?b?VGFsa3Mgw6AgVmVsbQ==?=\n"
            + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe envoys met at the pa=\nss.\n");
        Assert.Equal(("Talks à Velm", new LocalDate(2023, 5, 2), "Velm Press Office"), (report.Title, report.Published?.Day, report.Byline));
        Assert.Equal("The envoys met at the pass.", report.Source.Text.Trim());
    }

    [Fact]
    public void HTML_is_read_as_a_page_and_attachments_are_left_out()
    {
        Report report = Read("From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: text/html\n\n<p>The envoys <b>met</b>.</p>\n"
            + "--q\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment; filename=a.txt\n\nnot this\n--q--\n");
        Assert.Contains("The envoys met.", report.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not this", report.Source.Text, StringComparison.Ordinal);
        Assert.Null(report.Published);
    }

    private static Report Read(string message) => Given.Report(Encoding.UTF8.GetBytes(message.Replace("\n", "\r\n", StringComparison.Ordinal)), "news.eml");
}
