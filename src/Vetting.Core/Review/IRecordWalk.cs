using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Everything that is kept, row by row. For verifying alone: all else asks for what it needs.</summary>
public interface IRecordWalk
{
    IAsyncEnumerable<VettingSummary> VettingsAsync(CancellationToken cancellation);

    /// <summary>The ids of vettings with rows in the log or in its copy, each once.</summary>
    IAsyncEnumerable<string> LoggedAsync(CancellationToken cancellation);

    /// <summary>Reviewers' links that were used.</summary>
    IAsyncEnumerable<ReviewLink> UsedLinksAsync(CancellationToken cancellation);

    /// <summary>What is kept of mails.</summary>
    IAsyncEnumerable<KeptMail> MailsAsync(CancellationToken cancellation);
}

/// <param name="Key">The mail's own where it is kept, else its hash.</param>
/// <param name="IsChanged">True when it is not as it was written.</param>
public sealed record KeptMail(string Key, bool IsChanged);
