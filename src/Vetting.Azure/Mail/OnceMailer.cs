using System.Collections.Concurrent;
using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;

namespace Vetting.Azure.Mail;

/// <summary>
/// Sends each key once: a row remembers what the inner mailer acknowledged. Only a crash between the acknowledgement
/// and the row repeats a mail, and then with the same Message-Id, by which servers and readers know it again.
/// </summary>
public sealed class OnceMailer(IMailer inner, StorageClients clients, IntegrityKey key, TimeProvider clock) : IMailer
{
    private readonly TableClient _table = clients.Table(TableNames.Mails);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _unrecorded = [];

    public async Task SendAsync(Core.Review.Mail mail, CancellationToken cancellation)
    {
        var hash = MailMessage.Hash(mail.Key);
        if (!_unrecorded.TryGetValue(hash, out var sentAt))
        {
            if (await _table.FindAsync(hash[..2], hash, cancellation) is not null)
                return;
            await inner.SendAsync(mail, cancellation);
            // Storage may be away by now; the next attempt then only records.
            _unrecorded[hash] = sentAt = clock.GetUtcNow();
        }
        var row = SealedMail.Sent.Seal(key, new TableEntity(hash[..2], hash)
        {
            ["Kind"] = mail.Kind,
            ["SentAt"] = sentAt,
            [SealedMail.Sha256] = SealedMail.HashOf(mail),
        });
        // The mail is out: a shutdown must not keep the row from being written.
        await _table.TryAddAsync(row, CancellationToken.None);
        _unrecorded.TryRemove(hash, out _);
    }
}
