namespace Vetting.Core.Campaigns;

/// <summary>How a post is known to be the campaign's; the surest first.</summary>
public enum PostSign
{
    /// <summary>A code of the creator's own, or of the campaign.</summary>
    Code,
    Link,
    Tag,
    /// <summary>The platform, or the creator, names the advertiser.</summary>
    Sponsor,
    Mention,
}

/// <param name="What">As it is written in the campaign.</param>
public sealed record FoundSign(PostSign Sign, string What);
