using System.Globalization;

namespace Vetting.Core.Branding;

/// <summary>
/// A brand's colour as pages use it: in each scheme as it was given where it can be read there, else as much darker or lighter
/// as that takes.
/// </summary>
public sealed record Accent(string Given, AccentShade Light, AccentShade Dark)
{
    /// <summary>WCAG 2.2, 1.4.3: of text.</summary>
    public const double LeastContrast = 4.5;

    /// <summary>Another one where the same colour gives other shades.</summary>
    public const int Version = 1;

    // The grounds that links and buttons stand on, as the style sheet has them; the one of each scheme on which it is hardest.
    private static readonly Rgb LightGround = Rgb.Parse("#edebe4")!.Value;
    private static readonly Rgb LightSheet = Rgb.Parse("#ffffff")!.Value;
    private static readonly Rgb DarkGround = Rgb.Parse("#25292a")!.Value;
    private static readonly Rgb DarkSheet = Rgb.Parse("#1b1e1f")!.Value;

    /// <param name="text">Six hexadecimal digits after #.</param>
    /// <returns>Null for what is no colour.</returns>
    public static Accent? Of(string text) => Rgb.Parse(text.Trim().ToLowerInvariant()) is { } given
        ? new Accent(
            given.ToString(),
            Shade(given, -1, LightGround, LightSheet, softly: 0.13, on: "#ffffff"),
            Shade(given, +1, DarkGround, DarkSheet, softly: 0.18, on: "#101314"))
        : null;

    private static AccentShade Shade(Rgb given, int towards, Rgb ground, Rgb sheet, double softly, string on)
    {
        for (var step = 0; ; step++)
        {
            var colour = given.Lighter(towards * step / 100.0);
            var soft = colour.On(sheet, softly);
            // On black and on white everything ends.
            if (step == 100 || Math.Min(colour.Contrast(ground), colour.Contrast(soft)) >= LeastContrast)
                return new AccentShade(colour.ToString(), on, soft.ToString(), step > 0);
        }
    }
}

/// <param name="On">What is written on it.</param>
/// <param name="Soft">A hint of it, for grounds.</param>
/// <param name="IsAdjusted">True where it is not the colour that was given.</param>
public sealed record AccentShade(string Colour, string On, string Soft, bool IsAdjusted);

/// <summary>A colour in sRGB, each part 0 to 1.</summary>
internal readonly record struct Rgb(double Red, double Green, double Blue)
{
    public static Rgb? Parse(string text) =>
        text.Length == 7 && text[0] == '#' && text.AsSpan(1).IndexOfAnyExcept("0123456789abcdef") < 0
            ? new Rgb(Part(text, 1), Part(text, 3), Part(text, 5))
            : null;

    /// <summary>WCAG 2.2's contrast ratio, 1 to 21.</summary>
    public double Contrast(Rgb other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>Mixed with white, or with black where the share is negative.</summary>
    public Rgb Lighter(double share) => share >= 0 ? new Rgb(1, 1, 1).On(this, share) : new Rgb(0, 0, 0).On(this, -share);

    /// <summary>Laid over another one.</summary>
    /// <param name="share">Of this one, 0 to 1.</param>
    public Rgb On(Rgb ground, double share) => new(
        ground.Red + (Red - ground.Red) * share, ground.Green + (Green - ground.Green) * share,
        ground.Blue + (Blue - ground.Blue) * share);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}");

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    private static byte Byte(double part) => (byte)Math.Round(Math.Clamp(part, 0, 1) * 255);

    private static double Part(string text, int at) =>
        byte.Parse(text.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
}
