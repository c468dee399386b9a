using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Review;

namespace Vetting.Azure.Mail;

/// <summary>That mails went out, by the hash of their keys.</summary>
internal sealed class TableSentMails(StorageClients clients) : IKeptMails
{
    /// <summary>What the mail's key begins with.</summary>
    public const string Subject = "Subject";

    private readonly TableClient _table = clients.Table(TableNames.Mails);

    public async Task<int> RemoveAsync(MailsAbout about, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var subject in about.Subjects)
        {
            removed += await _table.RemoveWhereAsync(
                _ => true, cancellation, TableClient.CreateQueryFilter($"Subject eq {subject}"));
        }

        foreach (var hash in about.Keys.Select(MailMessage.Hash))
        {
            if (await _table.FindAsync(hash[..2], hash, cancellation) is { } row
                && await _table.TryTakeAsync(row, cancellation))
            {
                removed++;
            }
        }

        return removed;
    }
}
