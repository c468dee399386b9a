using Vetting.Testing;
using Vetting.Testing.Flow;

namespace Vetting.LocalHost.Tests.Engine;

public sealed class FlowOnAzurite(AzuriteFixture azurite) : FlowContract
{
    protected override Task<IFlowHost> CreateHostAsync() => Task.FromResult<IFlowHost>(EmbeddedFlowHost.In(azurite));
}
