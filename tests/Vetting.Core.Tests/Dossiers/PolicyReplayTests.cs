using System.Text;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Dossiers;

public sealed class PolicyReplayTests
{
    [Fact]
    public void A_stricter_policy_flips_a_recommendation_and_says_why()
    {
        var inputs = Sample.Inputs(new HistoryBuilder().Add(60).Add(Sample.Post(100, "Quel connard")).Build());
        var floor = EffectivePolicies.Compose(
            Encoding.UTF8.GetBytes("""{"rules":[{"id":"safety.obscenity","severity":"floor"}]}""")).Policy;

        var change = PolicyReplay.Compare(inputs, Sample.Compiled, new CompiledPolicy(floor));

        Assert.True(change.Flips);
        Assert.Equal(Recommendation.Decline, change.Recommendation.After);
        Assert.Contains("two people", change.Because.En);
        var finding = Assert.Single(change.Findings);
        Assert.Equal(("safety.obscenity", Severity.Medium, Severity.Floor, 9, 100), (finding.Rule,
            finding.Severity.Before, finding.Severity.After, finding.Points.Before, finding.Points.After));
        Assert.Equal(Dimension.Safety, Assert.Single(change.Dimensions).Dimension);
    }

    [Fact]
    public void A_disabled_rule_is_a_finding_that_is_gone()
    {
        var inputs = Sample.Inputs(new HistoryBuilder().Add(60).Add(Sample.Post(100, "Quel connard")).Build());
        var silent = EffectivePolicies.Compose(
            Encoding.UTF8.GetBytes("""{"rules":[{"id":"safety.obscenity","disabled":true}]}""")).Policy;

        var finding = Assert.Single(PolicyReplay.Compare(inputs, Sample.Compiled, new CompiledPolicy(silent)).Findings);

        Assert.Equal((Severity.Medium, null), (finding.Severity.Before, finding.Severity.After));
    }

    [Fact]
    public void The_same_policy_changes_nothing() => Assert.False(PolicyReplay.Compare(
        Sample.Inputs(new HistoryBuilder().Add(60).Build()), Sample.Compiled, Sample.Compiled).Any);
}
