using FsCheck.Xunit;
using Vetting.Sources.Uploads;

namespace Vetting.Sources.Tests.Uploads;

public sealed class FileLinesTests
{
    [Property]
    public void Are_the_same_however_the_text_comes(byte[] signs, byte size)
    {
        var text = string.Concat(signs.Select(sign => "a\r\n\n\u2028 é"[sign % 7]));
        var pieces = text.Chunk(1 + (size % 5)).Select(piece => (ReadOnlyMemory<char>)piece.AsMemory());
        string[] expected = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\r', '\n');

        Assert.Equal(expected.Select((line, at) => (line, at + 1)), FileLines.In(pieces, longest: 1_000));
    }

    [Fact]
    public void Return_of_a_long_line_no_more_than_shows_that_it_is()
    {
        var lines = FileLines.In(["aaaa".AsMemory(), "aaaa\nb".AsMemory()], longest: 5);

        Assert.Equal([("aaaaaa", 1), ("b", 2)], lines);
    }
}
