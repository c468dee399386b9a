using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Audience;

public sealed class AuthenticityAssessmentTests
{
    [Fact]
    public void Without_the_number_of_accounts_followed_it_says_what_platforms_do_not_give()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, followers: 20_000).Add(30);

        var result = Assert.IsType<DimensionResult.InsufficientData>(Given.Dossier(history).Of(Dimension.Authenticity));

        Assert.Contains("no follower lists", result.Missing.En);
    }

    [Fact]
    public void An_account_that_follows_many_more_than_follow_it_is_a_signal_with_an_innocent_explanation()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, followers: 1_000, following: 5_000).Add(30);

        var finding = Given.Dossier(history).Finding(RuleIds.FollowsMany);

        Assert.Equal(Severity.Low, finding.Severity);
        Assert.NotEmpty(finding.Harmless);
    }

    [Fact]
    public void Posts_that_repeat_another_are_one_finding_with_the_full_count()
    {
        var history = new HistoryBuilder().Add(20)
            .Add(30, number => Sample.Post(100 + number, "Nouvel article sur le blog !"));

        var finding = Given.Dossier(history).Finding(RuleIds.MostlyRepeated);

        Assert.Contains("29 posts of 50", finding.Sentence.En);
        Assert.Equal(5, finding.Evidence.Count);
    }

    [Fact]
    public void No_sentence_speaks_of_fraud() => Assert.DoesNotContain("fraud", System.Text.Encoding.UTF8.GetString(
        CanonicalJson.Serialize(Sample.Policy with { Safety = Sample.Policy.Safety with { Rules = [] } })));
}
