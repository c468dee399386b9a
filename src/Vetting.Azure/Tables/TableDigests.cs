using Azure;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;

namespace Vetting.Azure.Tables;

/// <summary>A row a mail, by vetting; what went out stays, so that nothing goes out twice.</summary>
internal sealed class TableDigests(StorageClients clients) : IDigests
{
    private const string SentColumn = "Sent";
    private const int Gone = 404;

    private readonly TableClient _table = clients.Table(TableNames.Digests);

    public Task AddAsync(WaitingMail mail, CancellationToken cancellation) => _table.TryAddAsync(Row(mail, sent: false), cancellation);

    public async Task<IReadOnlyList<WaitingMail>> ListAsync(CancellationToken cancellation) =>
        await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Sent eq {false}"), cancellationToken: cancellation)
            .Select(JsonRow.Read<WaitingMail>).ToListAsync(cancellation);

    public async Task MarkSentAsync(IReadOnlyList<WaitingMail> mails, CancellationToken cancellation)
    {
        foreach (var mail in mails)
        {
            // Where the vetting was erased meanwhile nothing is to come back.
            try
            {
                await _table.UpdateEntityAsync(Row(mail, sent: true), ETag.All, TableUpdateMode.Replace, cancellation);
            }
            catch (RequestFailedException gone) when (gone.Status == Gone)
            {
            }
        }
    }

    public Task<int> RemoveOfAsync(string vettingId, CancellationToken cancellation) =>
        _table.RemovePartitionAsync(StorageKey.Encode(vettingId), cancellation);

    private static TableEntity Row(WaitingMail mail, bool sent)
    {
        var row = JsonRow.Create(StorageKey.Encode(mail.VettingId), KeyOf(mail), mail);
        row[SentColumn] = sent;
        return row;
    }

    private static string KeyOf(WaitingMail mail) => Sha256Hex.Of(mail.Key);
}
