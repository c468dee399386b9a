using Vetting.Core.Content;

namespace Vetting.Core.History;

/// <summary>What a look at an account saw.</summary>
public abstract record ChannelSight
{
    private ChannelSight() { }

    /// <param name="Name">As the account calls itself; null where the source does not say.</param>
    public sealed record Found(string? Name, long? Followers) : ChannelSight;

    /// <summary>The platform lets nobody look without the creator.</summary>
    public sealed record Closed : ChannelSight;

    /// <param name="Sentence">Where there is more to say than the reason; null where there is not.</param>
    public sealed record Unreadable(UnavailableReason Reason, LocalizedText? Sentence) : ChannelSight;

    /// <summary>Nobody could look now, which says nothing of the account.</summary>
    public sealed record Unknown : ChannelSight;
}
