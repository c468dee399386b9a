using System.Text;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Branding;
using Vetting.Core.Links;
using Vetting.Web.Api;

namespace Vetting.Web.Branding;

/// <summary>The files that a brand's pages need, addressed by what is in them.</summary>
public sealed class BrandAssets(IBrandProfiles profiles)
{
    private const string Forever = "public, max-age=31536000, immutable";

    internal static string AddressOf(Accent accent) => $"/brand/accent/{Accent.Version}/{accent.Given[1..]}.css";

    /// <summary>GET /brand/accent/{version}/{colour}.css</summary>
    /// <param name="colour">Six hexadecimal digits.</param>
    public static IResult Style(string version, string colour) =>
        version == $"{Accent.Version}" && Accent.Of($"#{colour}") is { } accent
            ? Answer.Bytes(200, "text/css; charset=utf-8", Encoding.UTF8.GetBytes(SheetOf(accent))).With("Cache-Control", Forever)
            : Results.NotFound();

    /// <summary>GET /brand/{brand}/{sha256}.png</summary>
    public async Task<IResult> LogoAsync(string brand, string sha256, HttpContext http) =>
        LinkToken.IsHash(sha256) && await profiles.FindLogoAsync(brand, sha256, http.RequestAborted) is { } png
            ? Answer.Bytes(200, "image/png", png)
                .With("Cache-Control", Forever).With("Content-Security-Policy", "default-src 'none'; sandbox")
            : Results.NotFound();

    private static string SheetOf(Accent accent) =>
        $":root{{{Variables(accent.Light)}}}\n@media (prefers-color-scheme:dark){{:root{{{Variables(accent.Dark)}}}}}\n"
        + $"@media print{{:root{{{Variables(accent.Light)}}}}}\n";

    private static string Variables(AccentShade shade) =>
        $"--accent:{shade.Colour};--on-accent:{shade.On};--accent-soft:{shade.Soft}";
}
