using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Pages;

/// <summary>How wide a page is and whether it has colors: those of the terminal; 100 columns and none where output goes elsewhere.</summary>
internal sealed record Screen(int Width, bool HasColor)
{
    private const int PlainWidth = 100;
    private const int NarrowestWidth = 60;

    /// <summary>The screen that standard output is; NO_COLOR and TERM=dumb are honored.</summary>
    public static Screen OfConsole()
    {
        if (Console.IsOutputRedirected) return new Screen(PlainWidth, HasColor: false);
        bool isPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") is null or "dumb";
        int width = Console.WindowWidth;
        return new Screen(width <= 0 ? PlainWidth : Math.Max(width, NarrowestWidth), !isPlain);
    }

    public string Render(IEnumerable<IRenderable> parts)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        foreach (IRenderable part in parts) console.Write(part);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }
}
