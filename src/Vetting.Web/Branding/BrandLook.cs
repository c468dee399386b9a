using Vetting.Core.Branding;
using Vetting.Core.Content;
using Vetting.Web.Mail;

namespace Vetting.Web.Branding;

/// <summary>How a brand shows itself to people.</summary>
/// <param name="Name">Its own, or the configured one.</param>
public sealed record BrandLook(string Name, BrandProfile Profile)
{
    /// <summary>Null where it has none.</summary>
    public string? LogoAddress => Profile.Logo is { } logo ? $"/brand/{Profile.Brand}/{logo.Sha256}.png" : null;

    /// <summary>Of a style sheet with its colour; null for the product's own.</summary>
    public string? StyleAddress => Accent is { } accent ? BrandAssets.AddressOf(accent) : null;

    internal Accent? Accent => Profile.Accent is { } colour ? Core.Branding.Accent.Of(colour) : null;

    /// <summary>The sentence in the brand's words, or in the usual ones.</summary>
    internal LocalizedText this[MailWord word] => Profile.Words?.GetValueOrDefault(word.Key) is { } own
        ? new LocalizedText(own.Fr ?? word.Usual.Fr, own.En ?? word.Usual.En)
        : word.Usual;
}
