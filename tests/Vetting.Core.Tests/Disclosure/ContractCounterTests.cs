using System.Globalization;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Disclosure;

public sealed class ContractCounterTests
{
    [Theory]
    [InlineData(null, RuleIds.ContractToCheck)]
    [InlineData(false, RuleIds.ContractMissing)]
    [InlineData(true, RuleIds.ContractStated)]
    public void Fees_and_gifts_of_one_advertiser_add_up_to_the_threshold(bool? contract, string rule)
    {
        var finding = Dossier(
            Paid("2026-01-03", fee: 400, gift: 100, contract: contract),
            Paid("2026-01-09", fee: 500, contract: contract, advertiser: " verdura ")).Finding(rule);

        Assert.Contains("€1,000 excluding tax over 2 posts", finding.Sentence.En);
        Assert.Contains("1\u202f000\u00a0€ hors taxes sur 2 publications", finding.Sentence.Fr);
        Assert.Contains("2025-1137", finding.Sentence.Fr);
        Assert.Equal(2, finding.Evidence.Count);
    }

    [Theory]
    [InlineData("2026-01-09", 499, "Verdura", null)]
    [InlineData("2025-12-30", 9000, "Verdura", null)]
    [InlineData("2026-01-09", 500, "Rivalo", null)]
    [InlineData("2026-01-09", 500, "Verdura", "autre lancement")]
    public void Other_years_advertisers_and_objectives_are_counted_apart(
        string day, int fee, string advertiser, string? objective)
    {
        var rules = Dossier(
            Paid("2026-01-03", fee: 500),
            Paid(day, fee: fee, advertiser: advertiser, objective: objective)).Of(Dimension.Disclosure).Rules();

        Assert.DoesNotContain(rules, rule => rule.StartsWith("disclosure.contract", StringComparison.Ordinal));
    }

    [Fact]
    public void Commercial_posts_without_amounts_cannot_be_told()
    {
        var result = Dossier(Paid("2026-01-03", fee: null)).Of(Dimension.Disclosure);

        Assert.Contains(result.NotChecked!, gap => gap.En.Contains("cannot be told without amounts (1 post;"));
        Assert.DoesNotContain(RuleIds.ContractToCheck, result.Rules());
    }

    private static Dossier Dossier(params Post[] posts)
    {
        var history = new HistoryBuilder().Add(20);
        foreach (var post in posts)
            history.Add(post);
        return Given.Dossier(history);
    }

    private static Post Paid(
        string day, decimal? fee, decimal? gift = null, string advertiser = "Verdura", string? objective = null,
        bool? contract = null) =>
        Sample.Post(99, "Collaboration commerciale avec Verdura") with
        {
            Id = $"paid-{day}-{fee}",
            PublishedAt = DateTimeOffset.Parse($"{day}T10:00:00Z", CultureInfo.InvariantCulture),
            Collaboration = new Collaboration(advertiser, fee, gift, objective, contract),
        };
}
