using Vetting.Core.Review;

namespace Vetting.Core.Watching;

/// <summary>Writes the mails about watched creators in the reader's language.</summary>
public interface IChangesComposer
{
    Task<Mail> ChangesAsync(ChangesNotice notice, string key, CancellationToken cancellation);
}
