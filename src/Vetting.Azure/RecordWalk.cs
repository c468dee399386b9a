using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Vetting.Azure.Blobs;
using Vetting.Azure.Mail;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Azure;

/// <summary>Reads every row of the tables that decisions rest on.</summary>
internal sealed class RecordWalk(StorageClients clients, IntegrityKey key) : IRecordWalk
{
    public IAsyncEnumerable<VettingSummary> VettingsAsync(CancellationToken cancellation) =>
        new TableVettingStore(clients, key).AllAsync(cancellation);

    public async IAsyncEnumerable<string> LoggedAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = clients.Table(TableNames.Decisions).QueryAsync<TableEntity>(
            select: ["PartitionKey"], cancellationToken: cancellation);
        // Ids of vettings are letters, digits and hyphens, which keys hold as they are.
        await foreach (var row in rows)
        {
            if (seen.Add(row.PartitionKey))
                yield return row.PartitionKey;
        }

        await foreach (var id in new BlobDecisionArchive(clients).VettingsAsync(cancellation))
        {
            if (seen.Add(id))
                yield return id;
        }
    }

    public IAsyncEnumerable<ReviewLink> UsedLinksAsync(CancellationToken cancellation) =>
        new TableLinkStore(clients).UsedAsync(cancellation);

    public async IAsyncEnumerable<KeptMail> MailsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (table, seal) in new[] { (TableNames.Mails, SealedMail.Sent), (TableInbox.TableName, SealedMail.Kept) })
        {
            await foreach (var mail in MailsAsync(table, seal, cancellation))
                yield return mail;
        }
    }

    private async IAsyncEnumerable<KeptMail> MailsAsync(
        string table, SealedMail seal, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pages = clients.Table(table).QueryAsync<TableEntity>(cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        await using (pages)
        {
            while (await MoveAsync(pages))
                yield return new KeptMail(pages.Current.GetString("Key") ?? pages.Current.RowKey, !seal.Holds(key, pages.Current));
        }
    }

    /// <summary>A host that sends its mail has no inbox.</summary>
    private static async Task<bool> MoveAsync(IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (global::Azure.RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
    }
}
