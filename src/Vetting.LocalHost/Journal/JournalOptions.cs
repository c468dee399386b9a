using Vetting.Azure;
using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Journal;

/// <summary>How the embedded flow engine runs. Keeps its journal in memory unless told otherwise.</summary>
public sealed class JournalOptions
{
    private const string Container = "journal";
    private const string Table = "Journal";

    /// <summary>How many steps run at the same time, 1 or more.</summary>
    public int MaxConcurrentSteps { get; set; } = 16;

    internal Func<IServiceProvider, IJournalStore> Store { get; set; } = _ => new MemoryJournalStore();

    internal Func<IServiceProvider, JournalLease>? Lease { get; private set; }

    /// <summary>Keeps the journal in the product's storage, owned by one process at a time.</summary>
    public void UseStorage()
    {
        Lease = provider => new JournalLease(
            provider.GetRequiredService<StorageClients>().Container(Container), LeaseOwner.Current(),
            provider.GetRequiredService<IHostApplicationLifetime>(), TimeProvider.System,
            provider.GetRequiredService<ILogger<JournalLease>>());
        Store = provider => new TableJournalStore(
            provider.GetRequiredService<StorageClients>().Table(Table),
            provider.GetRequiredService<StorageClients>().Container(Container),
            provider.GetRequiredService<JournalLease>(), TimeProvider.System,
            provider.GetRequiredService<ILogger<TableJournalStore>>());
    }
}
