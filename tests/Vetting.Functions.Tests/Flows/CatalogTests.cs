using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;
using Vetting.Functions.Hosting;
using Vetting.Testing;

namespace Vetting.Functions.Tests.Flows;

public sealed class CatalogTests
{
    private static FlowCatalog Catalog { get; } = new ServiceCollection()
        .AddVettingCore(TestStorage.Settings(["Storage:ConnectionString=UseDevelopmentStorage=true"]))
        .AddVettingFlows()
        .BuildServiceProvider()
        .GetRequiredService<FlowCatalog>();

    [Fact]
    public void Every_flow_has_an_orchestration_and_every_orchestration_a_flow() =>
        Assert.Equal(Catalog.Flows.Keys.Order(StringComparer.Ordinal), NamesOf<OrchestrationTriggerAttribute>());

    [Fact]
    public void Every_step_has_an_activity_and_every_activity_a_step() =>
        Assert.Equal(Catalog.Steps.Keys.Order(StringComparer.Ordinal), NamesOf<ActivityTriggerAttribute>());

    /// <summary>host.json holds one version for all, under which Durable Task refuses newer instances.</summary>
    [Fact]
    public void All_flows_have_the_version_of_the_host() =>
        Assert.All(Catalog.Flows.Values, flow => Assert.Equal(HostJson.DefaultVersion, flow.Version));

    private static IEnumerable<string> NamesOf<TTrigger>() where TTrigger : Attribute =>
        DeclaredFunctions.With<TTrigger>().Select(function => function.Name).Order(StringComparer.Ordinal);
}
