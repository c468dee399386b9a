using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Sources.Tests;

public sealed class HistorySourceRegistrationTests
{
    [Theory]
    [InlineData("feed", null, "https://a.example/feed", true)]
    [InlineData("feed", "ada", null, false)]
    [InlineData("bluesky", "ada.example", null, true)]
    [InlineData("bluesky", null, "https://bsky.app/profile/ada.example", true)]
    [InlineData("bluesky", null, "https://pds.example", false)]
    [InlineData("instagram", "ada", "https://instagram.com/ada", false)]
    public async Task Knows_which_channels_can_be_read(string platform, string? handle, string? address, bool readable)
    {
        await using var host = new SourceHost([]);
        var sources = host.Services.GetServices<IHistorySource>();
        Assert.Equal(readable ? 1 : 0, sources.Count(source => source.CanRead(new Channel(platform, handle, address, null))));
    }

    [Theory]
    [InlineData("Fetch:Timeout", "00:00:00", "Fetch:Timeout should be")]
    [InlineData("Sources:Bluesky:AppView", "api", "Sources:Bluesky:AppView")]
    [InlineData("Fetch:Retries", "99", "Fetch:Retries should be 0 to 10.")]
    public async Task Names_a_setting_that_is_out_of_range(string name, string value, string error)
    {
        await using var host = new SourceHost(new Dictionary<string, string?> { [name] = value });
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(
            () => host.ReadAsync(SourceHost.Bluesky("ada.example")));
        Assert.Contains(error, failure.Message, StringComparison.Ordinal);
    }
}
