using Vetting.Testing;
using Vetting.Testing.Flow;

namespace Vetting.LocalHost.Tests.Journal;

public sealed class FlowOnTableJournal(AzuriteFixture azurite) : FlowContract
{
    protected override Task<IFlowHost> CreateHostAsync()
    {
        var journal = new TableJournal(azurite);
        return Task.FromResult<IFlowHost>(new JournalFlowHost(journal.Store, journal.DisposeAsync));
    }
}
