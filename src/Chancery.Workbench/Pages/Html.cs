using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Chancery.Workbench.Pages;

/// <summary>Markup that is safe to send. Made by <see cref="Of"/>, which encodes every value between the literal parts, so that no text becomes markup.</summary>
/// <remarks>Attributes are always written in double quotes; text is never put into a script, a style or a URL's scheme.</remarks>
internal sealed record Html
{
    public static readonly Html None = new("");

    private Html(string markup) => Markup = markup;

    public string Markup { get; }

    public static Html Of(Parts parts) => new(parts.ToString());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));

    public override string ToString() => Markup;

    /// <summary>What an interpolated string becomes when HTML is wanted.</summary>
    [InterpolatedStringHandler]
    public readonly struct Parts
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder _markup;

        public Parts(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>For measures of drawings: two digits behind the point are enough.</summary>
        public void AppendFormatted(double number) => _markup.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

        public void AppendFormatted(Html html) => _markup.Append(html.Markup);

        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (Html part in parts) _markup.Append(part.Markup);
        }

        public override string ToString() => _markup.ToString();
    }
}
