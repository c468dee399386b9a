using Vetting.LocalHost.Journal.Storage;
using Vetting.Testing.Flow;

namespace Vetting.LocalHost.Tests.Journal;

public sealed class FlowOnMemoryJournal : FlowContract
{
    protected override Task<IFlowHost> CreateHostAsync() =>
        Task.FromResult<IFlowHost>(new JournalFlowHost(new MemoryJournalStore()));
}
