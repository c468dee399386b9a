namespace Vetting.Core.Campaigns;

/// <summary>Where posts of a campaign lead: a host, and perhaps the beginning of a path.</summary>
/// <param name="Host">In lower case, without www.</param>
/// <param name="Path">Begins with /; / alone for any.</param>
public sealed record CampaignLink(string Host, string Path)
{
    /// <param name="text">With or without its scheme.</param>
    /// <returns>Null when it is no host with a dot.</returns>
    public static CampaignLink? Parse(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        return Uri.TryCreate(whole.Trim(), UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal)
                ? new CampaignLink(Bare(address.Host), address.AbsolutePath.TrimEnd('/') is { Length: > 0 } path ? path : "/")
                : null;
    }

    /// <param name="address">Absolute, or without its scheme, as people write it.</param>
    public bool LeadsTo(string address) => Parse(address) is { } other
        && (other.Host == Host || other.Host.EndsWith($".{Host}", StringComparison.Ordinal))
        && (Path == "/" || other.Path.Equals(Path, StringComparison.OrdinalIgnoreCase)
            || other.Path.StartsWith($"{Path}/", StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Path == "/" ? Host : Host + Path;

    private static string Bare(string host) =>
        host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..].ToLowerInvariant() : host.ToLowerInvariant();
}
