using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Dossiers;

public sealed class CoverageTests
{
    [Fact]
    public void Says_what_was_mended_to_read_a_history()
    {
        var history = new ChannelHistory(
            Sample.Channel, "feed-rss", new(null, null, null, null, null), [], Notes: [new("le flux est réparé.", "the feed was mended.")]);
        var outcome = new RetrievalOutcome.Unavailable(UnavailableReason.Empty, "");

        Assert.EndsWith(": the feed was mended.", Coverage.Gaps([new(Sample.Channel, outcome, history)]).Last().En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, null)]
    [InlineData(null, null)]
    public void Says_that_an_account_is_verified_and_of_no_other_that_it_is_not(bool? platform, bool? said)
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000).Verified(platform).Add(3);

        Assert.Equal(said, Assert.Single(Given.Dossier(history).Channels).Verified);
    }

    [Fact]
    public void Counts_what_was_edited_and_what_is_gone()
    {
        var history = new ChannelHistory(Sample.Channel, "mastodon-api", new(null, null, null, null, null),
            [Sample.Post(1) with { EditedSince = Sample.Now }, Sample.Post(2) with { GoneSince = Sample.Now }, Sample.Post(3) with { GoneSince = Sample.Now }]);

        var gaps = Coverage.Gaps([new(Sample.Channel, new RetrievalOutcome.Unavailable(UnavailableReason.Empty, ""), history)]).Select(gap => gap.En).ToList();

        Assert.Contains(gaps, gap => gap.EndsWith("text has changed since they were read before: 1.", StringComparison.Ordinal));
        Assert.Contains(gaps, gap => gap.EndsWith("no longer there, judged as they were read: 2.", StringComparison.Ordinal));
    }

    [Fact]
    public void Tells_a_source_that_was_asked_too_often_from_one_that_fails()
    {
        Assert.Contains("asked too often (HTTP 429)", Gap("HTTP 429"), StringComparison.Ordinal);
        Assert.Contains("answered with an error (HTTP 503)", Gap("HTTP 503"), StringComparison.Ordinal);
    }

    private static string Gap(string detail) => Assert.Single(Coverage.Gaps(
        [new(Sample.Channel, new RetrievalOutcome.Unavailable(UnavailableReason.Failing, detail), null)])).En;
}
