using Vetting.Core.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Dossiers;

/// <summary>Run by themselves, in processor time: what else the machine does is not measured.</summary>
[CollectionDefinition(nameof(DossierSpeedTests), DisableParallelization = true)]
[Collection(nameof(DossierSpeedTests))]
public sealed class DossierSpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void A_thousand_posts_are_judged_in_under_a_second()
    {
        var inputs = Sample.Inputs(new HistoryBuilder().OnChannel(Sample.Channel, 20_000, 300).Add(1000).Build());

        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            DossierCompiler.Compile(inputs);
            return Environment.CpuUsage.TotalTime - before;
        });

        output.WriteLine($"{best.TotalMilliseconds:0} ms of processor time for 1,000 posts");
        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }
}
