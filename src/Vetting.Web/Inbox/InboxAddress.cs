using System.Buffers.Text;
using System.Text;

namespace Vetting.Web.Inbox;

/// <summary>A mail's key in an address: keys hold slashes, and some servers unescape those.</summary>
internal static class InboxAddress
{
    public static string Of(string key) => $"/dev/inbox/{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key))}";

    /// <returns>Null when the text is not a key in this form.</returns>
    public static string? KeyOf(string encoded) =>
        Base64Url.IsValid(encoded) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded)) : null;
}
