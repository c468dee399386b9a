using Vetting.Core.Flow;
using Vetting.LocalHost.Journal;
using Vetting.LocalHost.Journal.Storage;
using Vetting.Testing.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Journal;

public sealed class VersionTests
{
    [Theory]
    [InlineData("1.1", "1.0", true)]
    [InlineData("1.10", "1.9", true)]
    [InlineData("2", "1.9.9", true)]
    [InlineData("1.0", "1", false)]
    [InlineData("1", "1.0.0", false)]
    [InlineData("1.0", "1.0", false)]
    [InlineData("1.9", "1.10", false)]
    public void Compares_dotted_numbers(string version, string than, bool newer) =>
        Assert.Equal(newer, FlowVersion.IsNewer(version, than));

    [Fact]
    public async Task A_flow_that_never_ends_takes_the_newest_version_with_its_next_generation()
    {
        await using var host = new JournalFlowHost(new MemoryJournalStore());
        await host.StartAsync(new FlowSetup().Flow(Round("1.0")).Register);
        await host.Client.StartAsync(Round("1.0"), "one", "");
        await host.StopAsync();
        await host.StartAsync(new FlowSetup().Flow(Round("1.1")).Register);

        await host.Client.RaiseAsync("one", "next", "1", "");
        await host.Client.RaiseAsync("one", "next", "2", "");

        var state = await Eventually.Within(host.Client.WaitForCompletionAsync("one", CancellationToken.None));
        Assert.Equal("\"1.0 1.1 \"", state!.Output);
        Assert.Equal("1.1", state.Version);
    }

    private static FlowDefinition<string, string> Round(string version) => new("round", version, async (flow, input) =>
    {
        await flow.WaitForAsync<string>("next", flow.UtcNow.AddDays(1));
        var versions = $"{input}{flow.Version} ";
        if (input == "")
            flow.ContinueAsNew(versions);
        return versions;
    });
}
