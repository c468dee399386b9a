using Vetting.Core.Content;

namespace Vetting.Core.Tests.Content;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("two\r\nlines\tand\u2028more", "two  lines and more")]
    [InlineData("\u202Eeno\u202C and \u2066two\u2069", "eno and two")]
    [InlineData(" Prix\u00A0: 3\u202F% ", "Prix\u00A0: 3\u202F%")]
    [InlineData("a\u0007b", "a b")]
    public void One_line_holds_nothing_that_breaks_or_reorders_it(string text, string line)
    {
        Assert.Equal(line, ShownText.OnOneLine(text));
        Assert.False(ShownText.HasControls(ShownText.OnOneLine(text)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" \u200B\u2060", true)]
    [InlineData("\u3164", true)]
    [InlineData("\u115F\u1160\u2800\uFFA0", true)]
    [InlineData("\u034F\uFE0F\u0301", true)]
    [InlineData("\u180E \u00AD", true)]
    [InlineData("\U000E0061", true)]
    [InlineData("e\u0301", false)]
    [InlineData("한", false)]
    [InlineData("\u200BAda", false)]
    [InlineData("🌿", false)]
    public void Text_of_which_nothing_is_seen_is_blank(string text, bool blank) =>
        Assert.Equal(blank, ShownText.IsBlank(text));
}
