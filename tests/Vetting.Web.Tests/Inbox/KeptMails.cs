using Vetting.Core.Review;
using Vetting.Web.Inbox;

namespace Vetting.Web.Tests.Inbox;

internal sealed class KeptMails : IDevelopmentInbox
{
    private readonly List<InboxMail> _mails = [];

    /// <summary>One mail a key, as every inbox keeps them; here the newest stands, for its link is the test's own.</summary>
    public void Add(InboxMail mail)
    {
        _mails.RemoveAll(kept => kept.Mail.Key == mail.Mail.Key);
        _mails.Insert(0, mail);
    }

    public Task<IReadOnlyList<InboxMail>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<InboxMail>>(_mails);

    public Task<InboxMail?> FindAsync(string key, CancellationToken cancellation) =>
        Task.FromResult(_mails.FirstOrDefault(received => received.Mail.Key == key));
}
