using Microsoft.Playwright;

namespace Vetting.Web.Tests.Site;

internal sealed record Screen(int Width, int Height, ColorScheme Scheme = ColorScheme.Light, string Languages = "en-GB", bool Scripts = true)
{
    public static Screen Desk { get; } = new(1280, 900);

    public static Screen Phone { get; } = new(360, 780);

    public Screen Dark => this with { Scheme = ColorScheme.Dark };
}
