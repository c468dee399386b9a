using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;
using Vetting.Language;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Testing.Builders;

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
            var reading = new TextReading(services.GetRequiredService<ITextAnalyser>());
            foreach (var (account, _) in PanelAccounts.All)
                Of.Add(account.Name, await JudgeAsync(reading, services.GetRequiredService<ITextAnalyser>().Info, account));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static async Task<Dossier> JudgeAsync(TextReading reading, AnalyserInfo info, Account account)
        {
            var channel = account.Retrieve();
            var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var post in channel.History!.Posts)
                texts[Sha256Hex.Of(post.Text)] = post.Text;
            var read = await reading.ReadAsync(texts, new Dictionary<string, ReadText>(), CancellationToken.None);
            var analysis = new AnalysisSet(info,
                new(read.ToDictionary(text => text.Key, text => text.Value.Analysis), StringComparer.Ordinal));
            var history = AnalysedHistory.Of([channel], analysis);
            return DossierCompiler.Compile(Sample.Inputs(history) with
            {
                Submission = Sample.Submission with { Channels = [channel.Channel] },
                Brief = Brief(account),
            });
        }

        private static Brief Brief(Account account) => Sample.Brief with
        {
            Languages = [account.Language],
            Lexicon = account.Language == "fr"
                ? ["recette", "légume", "cuisine", "soupe", "tarte", "gratin", "salade"]
                : ["recipe", "vegetable", "kitchen", "soup", "tart", "bake", "salad"],
            Communities = [],
            WantedTiers = [],
            Objective = account.Followers > 100_000 ? Objective.Awareness : Objective.Engagement,
        };
    }
}
