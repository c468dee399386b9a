using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Vetting.LocalHost.Journal.Storage;
using Vetting.Testing;

namespace Vetting.LocalHost.Tests.Journal;

/// <summary>A journal of its own in the tests' Azurite.</summary>
internal sealed class TableJournal(AzuriteFixture azurite) : IAsyncDisposable
{
    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private TableJournalStore? _store;

    public TableClient Table => new(azurite.ConnectionString, _prefix + "Journal");

    public BlobContainerClient Container => new(azurite.ConnectionString, _prefix + "journal");

    public TableJournalStore Store =>
        _store ??= new(Table, Container, null, TimeProvider.System, NullLogger.Instance);

    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
