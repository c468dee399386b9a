using Azure;
using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;

namespace Vetting.Azure.Mail;

/// <summary>
/// Keeps mail instead of sending it. A mail's key is its row, so the same mail is kept once however often it is sent.
/// </summary>
internal sealed class TableInbox(StorageClients storage, IntegrityKey key, TimeProvider time)
    : IMailer, IDevelopmentInbox, IKeptMails
{
    public const string TableName = "Inbox";
    private const string Partition = "inbox";
    private const int Conflict = 409;
    private static readonly string[] WithoutBodies =
    [
        nameof(Core.Review.Mail.Key), nameof(Core.Review.Mail.Kind), nameof(Core.Review.Mail.ToName),
        nameof(Core.Review.Mail.ToAddress), nameof(Core.Review.Mail.Subject), ReceivedAt,
    ];

    private const string ReceivedAt = nameof(InboxMail.ReceivedAt);
    private readonly TableClient _table = storage.Table(TableName);

    public async Task SendAsync(Core.Review.Mail mail, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, RowKey(mail.Key))
        {
            [nameof(Core.Review.Mail.Key)] = mail.Key,
            [nameof(Core.Review.Mail.Kind)] = mail.Kind,
            [nameof(Core.Review.Mail.ToName)] = mail.ToName,
            [nameof(Core.Review.Mail.ToAddress)] = mail.ToAddress,
            [nameof(Core.Review.Mail.Subject)] = mail.Subject,
            [nameof(Core.Review.Mail.Text)] = mail.Text,
            [nameof(Core.Review.Mail.Html)] = mail.Html,
            [ReceivedAt] = time.GetUtcNow(),
        };
        if (mail.ReplyTo is { } answers)
            row[nameof(Core.Review.Mail.ReplyTo)] = answers;
        try
        {
            await _table.AddEntityAsync(SealedMail.Kept.Seal(key, row), cancellation);
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

    public Task<int> RemoveAsync(MailsAbout about, CancellationToken cancellation) =>
        _table.RemoveWhereAsync(row => about.Holds(Read(row).Mail), cancellation);

    private static string RowKey(string key) => Sha256Hex.Of(key);

    private static InboxMail Read(TableEntity row) => new(
        new Core.Review.Mail(
            row.GetString(nameof(Core.Review.Mail.Key)), row.GetString(nameof(Core.Review.Mail.Kind)),
            row.GetString(nameof(Core.Review.Mail.ToName)), row.GetString(nameof(Core.Review.Mail.ToAddress)),
            row.GetString(nameof(Core.Review.Mail.Subject)),
            row.GetString(nameof(Core.Review.Mail.Text)) ?? "", row.GetString(nameof(Core.Review.Mail.Html)) ?? "",
            row.GetString(nameof(Core.Review.Mail.ReplyTo))),
        row.GetDateTimeOffset(ReceivedAt)!.Value);
}
