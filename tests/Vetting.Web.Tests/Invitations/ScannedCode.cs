using Microsoft.Playwright;
using SkiaSharp;
using ZXing;
using ZXing.Common;

namespace Vetting.Web.Tests.Invitations;

/// <summary>What a phone reads of a code that a page shows.</summary>
internal static class ScannedCode
{
    public static async Task<string?> OfAsync(ILocator code)
    {
        using var picture = SKBitmap.Decode(await code.ScreenshotAsync());
        var light = picture.Pixels.Select(pixel => (byte)((pixel.Red + pixel.Green + pixel.Blue) / 3)).ToArray();
        var source = new RGBLuminanceSource(light, picture.Width, picture.Height, RGBLuminanceSource.BitmapFormat.Gray8);
        return new ZXing.QrCode.QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)))?.Text;
    }
}
