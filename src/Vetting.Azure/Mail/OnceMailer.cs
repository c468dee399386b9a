using System.Collections.Concurrent;
using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Telemetry;

namespace Vetting.Azure.Mail;

/// <summary>
/// Sends each key once: a row says that a mail is about to go, then that the inner mailer acknowledged it. Only a crash
/// between the two repeats a mail, and then with the same Message-Id, by which servers and readers know it again; such
/// mails are counted.
/// </summary>
public sealed class OnceMailer(
    IMailer inner, StorageClients clients, IntegrityKey key, TimeProvider clock, VettingMetrics metrics) : IMailer
{
    private const string Kind = "Kind";
    private const string SentAt = "SentAt";

    private readonly TableClient _table = clients.Table(TableNames.Mails);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _unrecorded = [];

    public async Task SendAsync(Core.Review.Mail mail, CancellationToken cancellation)
    {
        var hash = MailMessage.Hash(mail.Key);
        var row = new TableEntity(hash[..2], hash)
        {
            [Kind] = mail.Kind,
            [TableSentMails.Subject] = MailsAbout.SubjectOf(mail.Key),
        };
        if (!_unrecorded.TryGetValue(hash, out var sentAt))
        {
            var before = await _table.FindAsync(row.PartitionKey, hash, cancellation);
            if (before?.GetDateTimeOffset(SentAt) is not null)
                return;
            if (before is null)
                await _table.TryAddAsync(SealedMail.Sent.Seal(key, row), cancellation);
            await SendAsync(mail, row, cancellation);
            if (before is not null)
                metrics.Mail(mail.Kind, "repeated");
            // Storage may be away by now; the next attempt then only records.
            _unrecorded[hash] = sentAt = clock.GetUtcNow();
        }
        row[SentAt] = sentAt;
        row[SealedMail.Sha256] = SealedMail.HashOf(mail);
        SealedMail.Sent.Seal(key, row);
        // The mail is out: a shutdown must not keep the row from being written.
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, CancellationToken.None);
        _unrecorded.TryRemove(hash, out _);
    }

    private async Task SendAsync(Core.Review.Mail mail, TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await inner.SendAsync(mail, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // It did not go: the next attempt is the first one again.
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: CancellationToken.None);
            throw;
        }
    }
}
