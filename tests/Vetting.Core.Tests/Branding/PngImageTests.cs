using System.Text;
using Vetting.Core.Branding;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Branding;

public sealed class PngImageTests
{
    [Fact]
    public void Keeps_what_draws_and_nothing_that_tells_or_hides_behind_it()
    {
        var plain = Png.Square(32);
        var told = Png.Square(32, ("tEXt", "Author\0Léa, 12 rue X"u8.ToArray()), ("eXIf", [1, 2, 3]));
        byte[] polyglot = [.. told, .. "<script>alert(1)</script>PK\u0003\u0004"u8];

        var read = PngImage.Read(polyglot)!;

        Assert.Equal(plain, read.Bytes);
        Assert.Equal((32, 32), (read.Logo.Width, read.Logo.Height));
        Assert.Equal(PngImage.Read(plain), read with { Bytes = read.Bytes }, (one, other) => one!.Logo == other!.Logo);
        Assert.DoesNotContain("Author", Encoding.Latin1.GetString(read.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_every_other_kind_of_file()
    {
        Assert.Null(PngImage.Read("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8));
        Assert.Null(PngImage.Read([0xff, 0xd8, 0xff, 0xe0, .. new byte[64]]));
        Assert.Null(PngImage.Read("GIF89a"u8));
        Assert.Null(PngImage.Read([]));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(2001)]
    public void Refuses_what_is_too_small_or_too_large(int side) => Assert.Null(PngImage.Read(Png.Square(side)));

    [Fact]
    public void Refuses_what_breaks_off_anywhere()
    {
        var png = Png.Square(16);
        for (var length = 0; length < png.Length; length++)
            Assert.Null(PngImage.Read(png.AsSpan(0, length)));
        Assert.NotNull(PngImage.Read(png));
    }

    [Fact]
    public void Refuses_more_bytes_than_are_kept() =>
        Assert.Null(PngImage.Read(Png.Square(32, ("tEXt", new byte[PngImage.MostBytes]))));
}
