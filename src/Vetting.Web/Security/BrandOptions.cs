namespace Vetting.Web.Security;

/// <summary>A brand as configured under Brands:{slug}.</summary>
public sealed class BrandOptions
{
    public string Name { get; set; } = "";

    /// <summary>One or two whsec_ secrets; two while rotating.</summary>
    public IList<string> WebhookSecrets { get; } = [];

    /// <summary>SHA-256 of each key, 64 hexadecimal digits, by the key's name; a number is no name.</summary>
    public IDictionary<string, string> ApiKeys { get; } = new Dictionary<string, string>();

    /// <summary>fr or en, of owners who never said theirs; null for what their browser asks for.</summary>
    public string? Language { get; set; }

    /// <summary>Addresses of the first owners of the brand's desk, or Name &lt;address&gt;; they let the others in.</summary>
    public IList<string> Owners { get; } = [];

    /// <summary>Null where members sign in by mail alone.</summary>
    public OpenIdOptions? OpenId { get; set; }

    /// <summary>Null when the brand takes no outcomes.</summary>
    public OutcomeOptions? Outcome { get; set; }
}
