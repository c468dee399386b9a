using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Testing.Memory;

/// <summary>Walks the brand of <see cref="MemoryHost"/>.</summary>
public sealed class MemoryWalk(IVettingStore vettings) : IRecordWalk
{
    public IAsyncEnumerable<VettingSummary> VettingsAsync(CancellationToken cancellation) =>
        vettings.ChangedAsync(MemoryHost.Brand, since: null, cancellation).Select(row => row.Vetting);

    public IAsyncEnumerable<string> LoggedAsync(CancellationToken cancellation) => AsyncEnumerable.Empty<string>();

    public IAsyncEnumerable<ReviewLink> UsedLinksAsync(CancellationToken cancellation) => AsyncEnumerable.Empty<ReviewLink>();

    public IAsyncEnumerable<KeptMail> MailsAsync(CancellationToken cancellation) => AsyncEnumerable.Empty<KeptMail>();
}
