namespace Vetting.Language.Tests;

public sealed class AnalyserInfoTests
{
    [Fact]
    public void Names_every_list_with_its_version_and_hash()
    {
        var info = Analysed.Analyser.Info;
        Assert.Equal("embedded", info.Name);
        Assert.True(info.Reproducible);
        Assert.Matches("^6\\.[0-9a-f]{12}$", info.Version);
        const string Pattern = "^(grammar|[a-z0-9-]+@[0-9.]+) \\((fr|en|es|de|it|pt|emoji|everyday|names|neighbours)\\) sha256:[0-9a-f]{12}$";
        Assert.All(info.Lexicons, lexicon => Assert.Matches(Pattern, lexicon));
        Assert.Equal(32, info.Lexicons.Count);
    }
}
