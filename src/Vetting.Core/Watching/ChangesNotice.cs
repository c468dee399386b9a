using Vetting.Core.Briefs;

namespace Vetting.Core.Watching;

/// <summary>What a mail about watched creators says.</summary>
/// <param name="IsDigest">True for the week's mail, false for one that asks to look now.</param>
/// <param name="Until">When the links in it end.</param>
public sealed record ChangesNotice(
    Reviewer Reviewer, string Brand, IReadOnlyList<ChangedCreator> Creators, bool IsDigest, DateTimeOffset Until);

/// <param name="Token">Opens what changed; goes nowhere but into the mail.</param>
public sealed record ChangedCreator(string Name, string BriefTitle, IReadOnlyList<WatchedChange> Changes, string Token);
