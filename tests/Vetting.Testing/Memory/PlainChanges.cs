using Vetting.Core.Review;
using Vetting.Core.Watching;

namespace Vetting.Testing.Memory;

/// <summary>Mails about watched creators whose text is a line for each change: its kind, its rule, and the creator's token.</summary>
public sealed class PlainChanges : IChangesComposer
{
    public Task<Mail> ChangesAsync(ChangesNotice notice, string key, CancellationToken cancellation) => Task.FromResult(new Mail(
        key, notice.IsDigest ? "changes-week" : "changes", notice.Reviewer.Name, notice.Reviewer.Email, key,
        string.Join('\n', from creator in notice.Creators
                          from change in creator.Changes
                          select $"{change.Kind} {change.Subject} {creator.Token}"), ""));
}
