using System.Globalization;
using FsCheck.Xunit;
using Vetting.Core.Branding;

namespace Vetting.Core.Tests.Branding;

public sealed class AccentTests
{
    private static readonly string[] LightGrounds = ["#ffffff", "#f6f5f1", "#edebe4"];
    private static readonly string[] DarkGrounds = ["#131516", "#1b1e1f", "#25292a"];

    [Property]
    public void Every_colour_can_be_read_in_both_schemes(byte red, byte green, byte blue)
    {
        var accent = Accent.Of($"#{red:x2}{green:x2}{blue:x2}")!;

        foreach (var (shade, grounds) in new[] { (accent.Light, LightGrounds), (accent.Dark, DarkGrounds) })
        {
            Assert.All(grounds.Append(shade.Soft), ground =>
                Assert.True(Contrast(shade.Colour, ground) >= 4.45, $"{accent.Given} {shade.Colour} on {ground}"));
            Assert.True(Contrast(shade.Colour, shade.On) >= 4.5);
        }
    }

    [Theory]
    [InlineData("#1f5a52", false, true)]
    [InlineData("#84cbbd", true, false)]
    [InlineData("#FFFF00", true, false)]
    [InlineData("#000000", false, true)]
    [InlineData("#ffffff", true, false)]
    public void Keeps_the_colour_where_it_can_be_read_and_says_where_it_changed_it(string text, bool inLight, bool inDark)
    {
        var accent = Accent.Of(text)!;

        Assert.Equal((inLight, inDark), (accent.Light.IsAdjusted, accent.Dark.IsAdjusted));
        Assert.Equal(text.ToLowerInvariant(), inLight ? accent.Dark.Colour : accent.Light.Colour);
    }

    [Theory]
    [InlineData("")]
    [InlineData("green")]
    [InlineData("#123")]
    [InlineData("#12345g")]
    [InlineData("#1234567")]
    [InlineData("#12345;")]
    [InlineData("#1f5a52}body{display:none}")]
    public void Takes_nothing_that_is_no_colour(string text) => Assert.Null(Accent.Of(text));

    private static double Contrast(string one, string two)
    {
        var (high, low) = (Math.Max(Luminance(one), Luminance(two)), Math.Min(Luminance(one), Luminance(two)));
        return (high + 0.05) / (low + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }
}
