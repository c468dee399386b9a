namespace Vetting.Core.Review;

/// <summary>Looks whether a post is still where its link says.</summary>
public interface ILinkProbe
{
    /// <summary>Never throws for what the other end does.</summary>
    Task<LinkLife> ProbeAsync(Uri link, CancellationToken cancellation);
}

public enum LinkLife
{
    /// <summary>Away, slow, or a site that says the same of everything.</summary>
    Unknown,
    Lives,
    Gone,
}
