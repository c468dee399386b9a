using Vetting.Core.Review;

namespace Vetting.Testing.Memory;

/// <summary>Delivers each key once, as the product's mailers do.</summary>
public sealed class MemoryMailer : IMailer, IKeptMails
{
    private readonly Lock _lock = new();
    private readonly List<Mail> _sent = [];

    /// <summary>Why the server does not take a mail; null when it does.</summary>
    public Func<Mail, Exception?> Refusal { get; set; } = _ => null;

    public IReadOnlyList<Mail> Sent
    {
        get
        {
            lock (_lock)
                return [.. _sent];
        }
    }

    public Task<int> RemoveAsync(MailsAbout about, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_sent.RemoveAll(about.Holds));
    }

    public Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_sent.Exists(sent => sent.Key == mail.Key))
                return Task.CompletedTask;
            if (Refusal(mail) is { } refusal)
                throw refusal;
            _sent.Add(mail);
        }

        return Task.CompletedTask;
    }
}
