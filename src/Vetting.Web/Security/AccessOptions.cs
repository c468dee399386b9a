namespace Vetting.Web.Security;

/// <summary>Who works with this installation: sections Brands and Ops of the configuration.</summary>
public sealed class AccessOptions
{
    /// <summary>By slug.</summary>
    public IDictionary<string, BrandOptions> Brands { get; } = new Dictionary<string, BrandOptions>();

    public OpsOptions Ops { get; } = new();
}
