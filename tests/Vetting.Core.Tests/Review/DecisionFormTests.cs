using Vetting.Core.Review;

namespace Vetting.Core.Tests.Review;

public sealed class DecisionFormTests
{
    [Theory]
    [InlineData("\u200B\u200B")]
    [InlineData("\u3164")]
    [InlineData("\u2800 \u2800")]
    [InlineData("\u034F")]
    [InlineData("  ")]
    public void A_name_or_a_reason_of_which_nothing_is_seen_is_none(string unseen)
    {
        Assert.Equal("reason", Assert.Single(new DecisionForm(Verdict.Approved, "Léa", unseen).Check()).Field);
        Assert.Equal("by", Assert.Single(new DecisionForm(Verdict.Approved, unseen, "Juste.").Check()).Field);
    }

    [Fact]
    public void What_says_the_same_has_the_same_hash_and_nothing_else_has()
    {
        var form = new DecisionForm(Verdict.Approved, "Léa", "Juste.");

        Assert.Equal(form.Hash, (form with { By = " Léa " }).Hash);
        Assert.Distinct([form.Hash, (form with { Verdict = Verdict.Declined }).Hash, (form with { By = "Max" }).Hash, (form with { Reason = "Non." }).Hash]);
    }
}
