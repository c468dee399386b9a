using Azure.Data.Tables;
using Azure.Storage.Blobs;
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

    /// <summary>Keeps the journal in storage, owned by one process at a time.</summary>
    /// <param name="prefix">Sets several journals in one storage apart: a letter and digits, in lower case.</param>
    public void UseStorage(TableServiceClient tables, BlobServiceClient blobs, string prefix = "")
    {
        var container = blobs.GetBlobContainerClient(prefix + Container);
        Lease = provider => new JournalLease(
            container, LeaseOwner.Current(), provider.GetRequiredService<IHostApplicationLifetime>(),
            TimeProvider.System, provider.GetRequiredService<ILogger<JournalLease>>());
        Store = provider => new TableJournalStore(
            tables.GetTableClient(prefix + Table), container, provider.GetRequiredService<JournalLease>(),
            TimeProvider.System, provider.GetRequiredService<ILogger<TableJournalStore>>());
    }
}
