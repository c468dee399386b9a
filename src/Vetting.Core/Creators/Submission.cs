
using Vetting.Core.Content;

namespace Vetting.Core.Creators;

/// <summary>What a creator submits to a brand's brief; valid once built.</summary>
/// <param name="Channels">1 to 10.</param>
/// <param name="Niche">The creator's own word for what they publish about.</param>
/// <param name="Countries">Null when not stated.</param>
/// <param name="Certificate">Null when none is stated.</param>
/// <param name="Sent">What was read of files that the creator sent when asked, one a channel at most; null for none.</param>
/// <param name="Reference">The brand's own name for it, such as an id in its other systems; null for none.</param>
public sealed record Submission(
    Creator Creator,
    IReadOnlyList<Channel> Channels,
    string? Niche,
    string? Message,
    Consent Consent,
    HistoryUpload? History,
    Countries? Countries = null,
    Certificate? Certificate = null,
    IReadOnlyList<SentHistory>? Sent = null,
    string? Reference = null);

/// <param name="Channel">Index into the submission's channels.</param>
/// <param name="History">As read and stored; the file itself is not kept.</param>
/// <param name="Posts">How many it has, 1 or more.</param>
public sealed record SentHistory(int Channel, ContentRef History, int Posts);
