using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Language;

namespace Vetting.Core.Tests.Panel;

/// <summary>What the built-in policy makes of <see cref="PanelAccounts"/>, read by the embedded analyser.</summary>
public sealed class PanelTests(PanelTests.Dossiers judged, ITestOutputHelper output) : IClassFixture<PanelTests.Dossiers>
{
    public static TheoryData<string> Names { get; } = [.. PanelAccounts.All.Select(entry => entry.Account.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_account_is_advised_as_a_careful_analyst_would(string name)
    {
        var dossier = judged.Of[name];
        output.WriteLine(Told(dossier));

        Assert.Equal(PanelAccounts.All.Single(entry => entry.Account.Name == name).Advice, dossier.Advice.Recommendation);
    }

    [Theory]
    [InlineData("sound micro", "pod", "unexplained spike")]
    [InlineData("sound nano", "undeclared ads", "six slurs")]
    [InlineData("sound macro", "silent macro", "unexplained spike")]
    [InlineData("giveaway", "television", "unexplained spike")]
    [InlineData("declared ads", "undeclared ads", "scams")]
    [InlineData("one vulgar word", "drifted", "off topic")]
    [InlineData("sound nano", "follows many", "pod")]
    [InlineData("sound micro", "boosted ads", "six slurs")]
    [InlineData("sound micro", "copy-paste", "scams")]
    public void The_sounder_account_has_the_higher_score(params string[] names) =>
        Assert.All(names.Zip(names.Skip(1)), pair =>
            Assert.True(Score(pair.First) > Score(pair.Second),
                $"{pair.First} {Score(pair.First)}, {pair.Second} {Score(pair.Second)}"));

    [Fact]
    public void Nothing_said_of_any_of_them_accuses()
    {
        string[] accusing = ["fraud", "fake follower", "liar", "cheat", "bought", "faux abonnés", "fraude", "triche", "menteu", "acheté"];
        var said = judged.Of.Values.SelectMany(dossier => dossier.Dimensions).SelectMany(result => result.Findings)
            .SelectMany(finding => new[] { finding.Sentence.Fr, finding.Sentence.En });

        Assert.All(said, sentence => Assert.DoesNotContain(accusing, word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private double Score(string name) => judged.Of[name].Advice.Score ?? double.NaN;

    private static string Told(Dossier dossier) => string.Join(Environment.NewLine,
        dossier.Dimensions.Select(result => result is DimensionResult.Scored scored
                ? $"{scored.Dimension} {scored.Score}: {string.Join(", ", scored.Findings.Select(finding => $"{finding.Rule} {finding.Severity} -{finding.Points}"))}"
                : $"{result.Dimension} not judged: {((DimensionResult.InsufficientData)result).Missing.En}")
            .Prepend($"{dossier.Advice.Recommendation} {dossier.Advice.Score} {dossier.Advice.Held}"));

    /// <summary>All accounts judged once.</summary>
    public sealed class Dossiers : IAsyncLifetime
    {
        internal Dictionary<string, Dossier> Of { get; } = [];

        public async ValueTask InitializeAsync()
        {
            await using var services = new ServiceCollection().AddEmbeddedAnalyser().BuildServiceProvider();
            var judging = new Judging(services);
            foreach (var (account, _) in PanelAccounts.All)
                Of.Add(account.Name, DossierCompiler.Compile(await judging.MaterialAsync(account)));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
