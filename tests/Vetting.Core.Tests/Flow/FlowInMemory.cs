using Vetting.Testing.Flow;

namespace Vetting.Core.Tests.Flow;

public sealed class FlowInMemory : FlowContract
{
    protected override Task<IFlowHost> CreateHostAsync() => Task.FromResult<IFlowHost>(new MemoryFlowHost());
}
