using Vetting.Core.Findings;

namespace Vetting.Core.Tests.Findings;

public sealed class LanguageNamesTests
{
    [Fact]
    public void Lists_languages_in_the_readers_order()
    {
        var names = LanguageNames.List(["sv", "de", "da", "de"]);
        Assert.Equal(("allemand, danois, suédois", "Danish, German, Swedish"), (names.Fr, names.En));
    }

    [Fact]
    public void Shows_the_code_of_a_language_without_a_name() => Assert.Equal("xx", LanguageNames.Of("xx").Fr);
}
