using Vetting.Web.Inbox;

namespace Vetting.Web.Tests.Inbox;

internal sealed class KeptMails : IDevelopmentInbox
{
    private readonly List<InboxMail> _mails = [];

    public void Add(InboxMail mail) => _mails.Insert(0, mail);

    public Task<IReadOnlyList<InboxMail>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<InboxMail>>(_mails);

    public Task<InboxMail?> FindAsync(string key, CancellationToken cancellation) =>
        Task.FromResult(_mails.FirstOrDefault(received => received.Mail.Key == key));
}
