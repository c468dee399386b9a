using Azure;
using Azure.Data.Tables;
using Vetting.Azure;
using Vetting.Core.Discourse;
using Vetting.Core.Review;
using Vetting.Web.Inbox;

namespace Vetting.LocalHost.Inbox;

/// <summary>
/// Keeps mail instead of sending it. A mail's key is its row, so the same mail is kept once however often it is sent.
/// </summary>
internal sealed class TableInbox(StorageClients storage, TimeProvider time) : IMailer, IDevelopmentInbox
{
    public const string TableName = "Inbox";
    private const string Partition = "inbox";
    private const int Conflict = 409;
    private static readonly string[] WithoutBodies =
        [nameof(Mail.Key), nameof(Mail.Kind), nameof(Mail.ToName), nameof(Mail.ToAddress), nameof(Mail.Subject), ReceivedAt];

    private const string ReceivedAt = nameof(InboxMail.ReceivedAt);
    private readonly TableClient _table = storage.Table(TableName);

    public async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, RowKey(mail.Key))
        {
            [nameof(Mail.Key)] = mail.Key,
            [nameof(Mail.Kind)] = mail.Kind,
            [nameof(Mail.ToName)] = mail.ToName,
            [nameof(Mail.ToAddress)] = mail.ToAddress,
            [nameof(Mail.Subject)] = mail.Subject,
            [nameof(Mail.Text)] = mail.Text,
            [nameof(Mail.Html)] = mail.Html,
            [ReceivedAt] = time.GetUtcNow(),
        };
        try
        {
            await _table.AddEntityAsync(row, cancellation);
        }
        catch (RequestFailedException kept) when (kept.Status == Conflict)
        {
            // The same key is the same mail; the first one stands.
        }
    }

    /// <summary>Newest first, without bodies.</summary>
    public async Task<IReadOnlyList<InboxMail>> ListAsync(CancellationToken cancellation)
    {
        var mails = new List<InboxMail>();
        var rows = _table.QueryAsync<TableEntity>(
            row => row.PartitionKey == Partition, select: WithoutBodies, cancellationToken: cancellation);
        await foreach (var row in rows)
            mails.Add(Read(row));
        return [.. mails.OrderByDescending(mail => mail.ReceivedAt).ThenBy(mail => mail.Mail.Key, StringComparer.Ordinal)];
    }

    public async Task<InboxMail?> FindAsync(string key, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            Partition, RowKey(key), cancellationToken: cancellation);
        return row.HasValue ? Read(row.Value!) : null;
    }

    private static string RowKey(string key) => TextHash.Of(key);

    private static InboxMail Read(TableEntity row) => new(
        new Mail(
            row.GetString(nameof(Mail.Key)), row.GetString(nameof(Mail.Kind)), row.GetString(nameof(Mail.ToName)),
            row.GetString(nameof(Mail.ToAddress)), row.GetString(nameof(Mail.Subject)),
            row.GetString(nameof(Mail.Text)) ?? "", row.GetString(nameof(Mail.Html)) ?? ""),
        row.GetDateTimeOffset(ReceivedAt)!.Value);
}
