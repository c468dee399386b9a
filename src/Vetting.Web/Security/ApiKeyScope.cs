namespace Vetting.Web.Security;

/// <summary>What an API key opens.</summary>
public abstract record ApiKeyScope
{
    private ApiKeyScope() { }

    /// <summary>The operators' page and its data.</summary>
    public sealed record Ops : ApiKeyScope;

    /// <summary>One brand's briefs and vettings.</summary>
    /// <param name="Slug">As in <see cref="Core.Brands.Brand"/>.</param>
    /// <param name="KeyName">What the operator called the key, or the beginning of its hash.</param>
    public sealed record Brand(string Slug, string KeyName = "") : ApiKeyScope;
}
