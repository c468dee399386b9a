using Vetting.Core.History;

namespace Vetting.Core.Audience;

/// <summary>How many people follow a channel, and who says so.</summary>
/// <param name="Stated">True when only the creator says so.</param>
internal sealed record AudienceSize(RetrievedChannel Channel, long Followers, bool Stated)
{
    /// <returns>Null when neither the platform nor the creator says.</returns>
    public static AudienceSize? Of(RetrievedChannel channel) =>
        channel.History?.Profile.Followers is { } known ? new AudienceSize(channel, Math.Max(0, known), Stated: false)
        : channel.Channel.Followers is { } stated ? new AudienceSize(channel, Math.Max(0, stated), Stated: true)
        : null;

    /// <summary>What platforms say before what is only stated; then the largest first.</summary>
    public static IReadOnlyList<AudienceSize> All(IEnumerable<RetrievedChannel> channels) =>
    [
        .. channels.Select(Of).OfType<AudienceSize>()
            .OrderBy(size => size.Stated)
            .ThenByDescending(size => size.Followers)
            .ThenBy(size => size.Channel.Channel.Key, StringComparer.Ordinal),
    ];
}
