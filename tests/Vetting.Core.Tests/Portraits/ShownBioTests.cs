using Vetting.Core.Portraits;

namespace Vetting.Core.Tests.Portraits;

public sealed class ShownBioTests
{
    [Theory]
    [InlineData("Pro : ada@creators.example 🌿", "Pro : •••@••••••••.••••••• 🌿")]
    [InlineData("☎ +33 6 12 34 56 78, ou 06.12.34.56.78", "☎ ••• • •• •• •• ••, ou ••.••.••.••.••")]
    [InlineData("12 ans de lin, 2 enfants, depuis 2014", "12 ans de lin, 2 enfants, depuis 2014")]
    [InlineData("@lin-et-persil, 100 % lin", "@lin-et-persil, 100 % lin")]
    [InlineData("  \n", null)]
    [InlineData(null, null)]
    public void Hides_how_a_person_can_be_reached_and_nothing_else(string? bio, string? shown) =>
        Assert.Equal(shown, ShownBio.Of(bio));

    [Fact]
    public void Cuts_a_long_one_between_words_and_never_within_an_emoji()
    {
        Assert.Equal(500, ShownBio.Of(string.Join(' ', Enumerable.Repeat("mot", 200)))!.Length);
        var emoji = ShownBio.Of("a" + string.Concat(Enumerable.Repeat("🌿", 400)))!;
        Assert.EndsWith("🌿…", emoji, StringComparison.Ordinal);
        Assert.True(emoji.Length <= 500);
    }
}
