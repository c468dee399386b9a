using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;

namespace Vetting.Core.Content;

/// <summary>Where people and their pages are reached, and in which language.</summary>
public static partial class JsonFieldAddresses
{
    /// <returns>fr or en; regions such as fr-CA are cut off.</returns>
    public static string? Locale(this JsonFields fields, string name) =>
        fields.Text(name, 35)?.Split('-', '_')[0].ToLowerInvariant() switch
        {
            null => null,
            "fr" => "fr",
            "en" => "en",
            _ => fields.Refuse<string>(name, "should be fr or en"),
        };

    // RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.2; labels as in RFC 1035, section 2.3.4.
    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;

    /// <summary>An address that a mail server could take: one @, a domain with a dot, no display name, and no part longer than
    /// RFC 5321 allows.</summary>
    public static string? Email(this JsonFields fields, string name)
    {
        if (fields.Text(name, 254) is not { } text)
            return null;
        return IsEmail(text)
            ? text
            : fields.Refuse<string>(name, "should be an email address such as ada@example.com");
    }

    public static bool IsEmail(string text) =>
        text.Length <= 254 && MailAddress.TryCreate(text, out var address) && address.Address == text
        && !text.Any(char.IsWhiteSpace) && Domain().IsMatch(address.Host) && HasMailLengths(address);

    private static bool HasMailLengths(MailAddress address)
    {
        try
        {
            var domain = new IdnMapping().GetAscii(address.Host);
            return Encoding.UTF8.GetByteCount(address.User) <= LongestLocalPart && domain.Length <= 253
                && domain.Split('.').All(label => label.Length is > 0 and <= LongestLabel);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>An absolute http or https address without a user name or password in it.</summary>
    public static string? WebAddress(this JsonFields fields, string name, bool required) =>
        fields.Text(name, 2000, required) is not { } text ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
                && uri.UserInfo.Length == 0 && IsHost(uri) ? uri.AbsoluteUri
            : fields.Refuse<string>(name, "should be an absolute http or https address without user name or password");

    /// <summary>An IP address, or a name that DNS could hold: labels of 1 to 63, 253 in all (RFC 1035, RFC 5891).</summary>
    private static bool IsHost(Uri address)
    {
        if (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
            return true;
        try
        {
            var name = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(address.IdnHost.TrimEnd('.'));
            return name.Length is > 0 and <= 253 && Uri.CheckHostName(name) == UriHostNameType.Dns;
        }
        catch (Exception impossible) when (impossible is ArgumentException or UriFormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Domain();
}
