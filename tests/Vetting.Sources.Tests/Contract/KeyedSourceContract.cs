using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;

namespace Vetting.Sources.Tests.Contract;

/// <summary>The same of a source that reads with a key.</summary>
public abstract class KeyedSourceContract : TimedSourceContract
{
    [Fact]
    public async Task Claims_no_channel_without_its_key()
    {
        await using var platform = await StartAsync();
        await using var host = new SourceHost([]);

        Assert.DoesNotContain(
            host.Services.GetServices<IHistorySource>(), source => source.CanRead(platform.Channel));
    }
}
