using System.Net;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using Vetting.Core.Dossiers;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests;

public sealed class PictureTakerTests
{
    private static readonly byte[] Picture = Drawn(64, 64, SKEncodedImageFormat.Png);

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task Takes_a_small_copy(SKEncodedImageFormat format)
    {
        using var small = Read((await TakeAsync(Drawn(1600, 800, format)))!);
        Assert.Equal((240, 120), (small.Width, small.Height));
        AssertNear(SKColors.Red, small.GetPixel(30, 60));
        AssertNear(SKColors.Blue, small.GetPixel(210, 60));
    }

    [Fact]
    public async Task Leaves_a_small_picture_its_size()
    {
        using var small = Read((await TakeAsync(Drawn(100, 60, SKEncodedImageFormat.Png)))!);
        Assert.Equal((100, 60), (small.Width, small.Height));
    }

    [Theory]
    [InlineData(1, 240, 120)]
    [InlineData(2, 240, 120)]
    [InlineData(3, 240, 120)]
    [InlineData(4, 240, 120)]
    [InlineData(5, 120, 240)]
    [InlineData(6, 120, 240)]
    [InlineData(7, 120, 240)]
    [InlineData(8, 120, 240)]
    public async Task Stands_upright_however_the_camera_was_held_and_tells_nothing_of_it(int origin, int width, int height)
    {
        // The upper left quarter is red once it stands as the eight ways of EXIF say, the rest is blue.
        var taken = (await TakeAsync(WithOrigin(Quartered(origin), origin)))!;
        using var small = Read(taken);
        Assert.Equal((width, height), (small.Width, small.Height));
        AssertNear(SKColors.Red, small.GetPixel(20, 20));
        AssertNear(SKColors.Blue, small.GetPixel(small.Width - 20, 20));
        AssertNear(SKColors.Blue, small.GetPixel(20, small.Height - 20));
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(taken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(600, 20)]
    public async Task Takes_no_decoration(int width, int height) =>
        Assert.Null(await TakeAsync(Drawn(width, height, SKEncodedImageFormat.Png)));

    [Fact]
    public async Task Opens_no_picture_that_would_fill_the_memory()
    {
        // A PNG says its size in 25 bytes.
        var bomb = Drawn(64, 64, SKEncodedImageFormat.Png);
        (bomb[18], bomb[19], bomb[22], bomb[23]) = (0xFF, 0xFF, 0xFF, 0xFF);
        BitConverter.TryWriteBytes(bomb.AsSpan(29), BinaryReverse(System.IO.Hashing.Crc32.HashToUInt32(bomb.AsSpan(12, 17))));
        Assert.Null(await TakeAsync(bomb));
    }

    [Fact]
    public async Task Takes_nothing_that_is_none_or_not_there()
    {
        Assert.Null(await TakeAsync("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()));
        Assert.Null(await TakeAsync([]));
        Assert.Null(await TakeAsync(Drawn(64, 64, SKEncodedImageFormat.Png), HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Is_led_into_no_network_that_is_not_public()
    {
        await using var inside = await LocalServer.StartAsync(Answers.Bytes(Picture, "image/png"));
        await using var outside = await LocalServer.StartAsync(Answers.Redirect(inside.Address.AbsoluteUri));
        await using var host = new SourceHost([new("Fetch:AllowHosts:0", outside.Address.Authority)]);

        Assert.Null(await TakerOf(host).TakeAsync(outside.Address, default));
        Assert.Null(await TakerOf(host).TakeAsync(inside.Address, default));
        Assert.Equal((1, 0), (outside.Requests.Count, inside.Requests.Count));
    }

    [Fact]
    public async Task Asks_again_where_it_may_pass_and_reads_no_more_than_its_limit()
    {
        await using var server = await LocalServer.StartAsync(Answers.Bytes([.. Picture, .. new byte[10_000_000]], "image/png"));
        await using var host = new SourceHost([new("Fetch:AllowHosts:0", server.Address.Authority)]);

        server.Then(Answers.Status(503)).Then(Answers.Bytes(Picture, "image/png"));
        Assert.NotNull(await TakerOf(host).TakeAsync(server.Address, default));
        Assert.Equal(2, server.Requests.Count);
        Assert.Null(await TakerOf(host).TakeAsync(server.Address, default));
    }

    [Property(MaxTest = 300)]
    public Property Survives_whatever_bytes_change() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Value, PositiveInt At)[]>(),
        changes =>
        {
            var picture = Drawn(64, 64, SKEncodedImageFormat.Jpeg);
            foreach (var (value, at) in changes)
                picture[at.Get % picture.Length] = value;
            _ = PictureTaker.Small(picture);
        });

    private static async Task<byte[]?> TakeAsync(byte[] picture, HttpStatusCode status = HttpStatusCode.OK)
    {
        await using var host = new SourceHost([], services => services.AddHttpClient("sources")
            .ConfigurePrimaryHttpMessageHandler(() => new Answering(() =>
                new HttpResponseMessage(status) { Content = new ByteArrayContent(picture) })));
        return await TakerOf(host).TakeAsync(new Uri("https://garden.example/rose"), default);
    }

    private static IPictureTaker TakerOf(SourceHost host) => host.Services.GetRequiredService<IPictureTaker>();

    private sealed class Answering(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = answer();
            response.RequestMessage = request;
            return Task.FromResult(response);
        }
    }

    private static SKBitmap Read(byte[] taken)
    {
        Assert.True(taken.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]));
        return SKBitmap.Decode(taken);
    }

    private static void AssertNear(SKColor expected, SKColor actual) => Assert.InRange(
        Math.Abs(expected.Red - actual.Red) + Math.Abs(expected.Green - actual.Green) + Math.Abs(expected.Blue - actual.Blue),
        0, 30);

    /// <summary>Red on the left, blue on the right.</summary>
    private static byte[] Drawn(int width, int height, SKEncodedImageFormat format) =>
        Drawn(width, height, new SKRect(0, 0, width / 2f, height), format);

    private static byte[] Drawn(int width, int height, SKRect red, SKEncodedImageFormat format)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Blue);
        using var paint = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawRect(red, paint);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>640 × 320 as the camera keeps it, with red where its row 0 and column 0 are upright's top and left.
    /// </summary>
    private static byte[] Quartered(int origin) => Drawn(
        640, 320,
        origin switch
        {
            1 or 5 => new SKRect(0, 0, 320, 160),
            2 or 8 => new SKRect(320, 0, 640, 160),
            3 or 7 => new SKRect(320, 160, 640, 320),
            _ => new SKRect(0, 160, 320, 320),
        },
        SKEncodedImageFormat.Jpeg);

    /// <summary>An APP1 segment with one TIFF field, 0x0112 Orientation, after the two bytes that begin a JPEG.</summary>
    private static byte[] WithOrigin(byte[] jpeg, int origin) =>
    [
        .. jpeg[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)origin, 0, 0, 0, 0, 0, 0, .. jpeg[2..],
    ];

    private static uint BinaryReverse(uint value) => System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
}
