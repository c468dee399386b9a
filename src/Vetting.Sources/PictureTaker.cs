using System.Net;
using SkiaSharp;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources;

/// <summary>Reads what browsers show (JPEG, PNG, GIF, WebP, BMP, ICO), of moving pictures the first, as it stands upright.
/// </summary>
internal sealed class PictureTaker(Fetcher fetcher) : IPictureTaker
{
    private const long MostBytes = 10_000_000;
    private const long MostPixels = 50_000_000;
    private const int MostSide = 240;

    /// <summary>What is smaller counts visitors or decorates.</summary>
    private const int LeastSide = 48;

    private const int Quality = 80;

    public async Task<byte[]?> TakeAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var fetched = await fetcher.GetAsync(address, "image/*", MostBytes, cancellation);
            return fetched.Status == HttpStatusCode.OK ? Small(fetched.Body) : null;
        }
        catch (Exception away) when (away is HttpRequestException or TimeoutException or HistoryUnavailableException)
        {
            return null;
        }
    }

    internal static byte[]? Small(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        // What it says of its size costs nothing to read; what it holds would.
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostPixels
            || Math.Min(codec.Info.Width, codec.Info.Height) < LeastSide)
        {
            return null;
        }

        using var whole = Decode(codec);
        if (whole is null)
            return null;
        var scale = Math.Min(1f, (float)MostSide / Math.Max(whole.Width, whole.Height));
        var turned = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        var (width, height) = (Scaled(whole.Width, scale), Scaled(whole.Height, scale));
        using var surface = SKSurface.Create(turned ? new SKImageInfo(height, width) : new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Concat(Upright(codec.EncodedOrigin, width, height));
        using var image = SKImage.FromBitmap(whole);
        surface.Canvas.DrawImage(
            image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var small = surface.Snapshot();
        using var encoded = small.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    /// <returns>No larger than it needs to be where the format allows; null when it is damaged.</returns>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var least = (float)MostSide / Math.Max(codec.Info.Width, codec.Info.Height);
        // A JPEG is read at eighths of its size, and the nearest may be smaller than is kept.
        var size = codec.GetScaledDimensions(Math.Min(1f, MathF.Ceiling(least * 8) / 8));
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static int Scaled(int length, float scale) => Math.Max(1, (int)MathF.Round(length * scale));

    /// <summary>Of the eight ways a camera may have been held; width and height are those of the picture as it is kept.
    /// </summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
