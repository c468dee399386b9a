namespace Vetting.Sources.Tests;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("fr-CA", "fr")]
    [InlineData("pt_BR", "pt")]
    [InlineData("ZH-Hans-CN", "zh")]
    [InlineData("und", null)]
    [InlineData("zxx", null)]
    [InlineData("english", null)]
    [InlineData("", null)]
    [InlineData("en\n", null)]
    [InlineData(null, null)]
    public void Is_the_language_alone(string? tag, string? language) => Assert.Equal(language, LanguageTag.Of(tag));
}
