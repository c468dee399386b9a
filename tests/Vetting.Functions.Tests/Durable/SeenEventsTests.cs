using Vetting.Functions.Durable;

namespace Vetting.Functions.Tests.Durable;

public sealed class SeenEventsTests
{
    [Fact]
    public void A_repeat_is_known_and_only_the_newest_are_kept()
    {
        var seen = new SeenEvents(["earlier"]);

        Assert.False(seen.Add("earlier"));
        Assert.All(Enumerable.Range(0, 3 * SeenEvents.Most), n => Assert.True(seen.Add($"{n}")));
        Assert.False(seen.Add($"{(2 * SeenEvents.Most) + 1}"));
        Assert.Equal(SeenEvents.Most, seen.Ids.Count);
    }
}
