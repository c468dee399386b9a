using Microsoft.Extensions.Time.Testing;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Contract;

/// <summary>The same of a source that reads within the time for one channel.</summary>
public abstract class TimedSourceContract : SourceContract
{
    [Fact]
    public async Task Keeps_what_was_read_within_the_channels_time()
    {
        await using var platform = await StartAsync(90, 20);
        var time = new FakeTimeProvider(Noon);
        platform.Http.Instead = request =>
        {
            if (platform.IsLaterPage(request))
                time.Advance(TimeSpan.FromMinutes(2));
            return null;
        };
        // No single answer is too slow: the channel is.
        var settings = new Dictionary<string, string?>(platform.Settings)
        {
            ["Fetch:Timeout"] = "00:10:00",
            ["Fetch:ReadTimeout"] = "00:10:00",
        };
        await using var host = SourceHost.At(platform, time, settings);

        var history = await host.ReadAsync(platform.Channel);

        Assert.Equal((20, true), (history.Posts.Count, history.Truncated));
    }
}
