using System.Collections.Concurrent;
using Vetting.Core.Review;

namespace Vetting.Testing.Memory;

public sealed class MemoryDigests : IDigests
{
    private readonly ConcurrentDictionary<string, (WaitingMail Mail, bool Sent)> _mails = [];

    public Task AddAsync(WaitingMail mail, CancellationToken cancellation)
    {
        _mails.TryAdd(mail.Key, (mail, false));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<WaitingMail>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<WaitingMail>>([.. _mails.Values.Where(one => !one.Sent).Select(one => one.Mail)]);

    public Task MarkSentAsync(IReadOnlyList<WaitingMail> mails, CancellationToken cancellation)
    {
        foreach (var mail in mails)
            _mails.TryUpdate(mail.Key, (mail, true), (mail, false));
        return Task.CompletedTask;
    }

    public Task<int> RemoveOfAsync(string vettingId, CancellationToken cancellation) => Task.FromResult(
        _mails.Where(one => one.Value.Mail.VettingId == vettingId).Count(one => _mails.TryRemove(one.Key, out _)));
}
