using System.Net.Mail;
using Vetting.Core.Brands;
using Vetting.Core.Content;

namespace Vetting.Web.Security;

/// <summary>Reads an owner of the configuration: an address, or a name before it in angle brackets (RFC 5322, 3.4).</summary>
internal static class ConfiguredOwner
{
    public const string Shape = "should be an email address such as ada@example.com, or Ada Byron <ada@example.com>";

    private const int LongestName = 100;

    /// <returns>Null for what is neither.</returns>
    public static BrandOwner? Parse(string text)
    {
        text = text.Trim();
        if (JsonFieldAddresses.IsEmail(text))
            return new BrandOwner(text);
        return MailAddress.TryCreate(text, out var named) && JsonFieldAddresses.IsEmail(named.Address)
            && named.DisplayName is { Length: > 0 and <= LongestName } name
            && !ShownText.IsBlank(name) && !ShownText.HasControls(name)
                ? new BrandOwner(named.Address, name.Trim())
                : null;
    }
}
