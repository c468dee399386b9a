using System.Buffers.Text;
using System.Security.Cryptography;
using Vetting.Core.Content;

namespace Vetting.Core.Links;

/// <summary>256 random bits in base64url, 43 characters. Only the hash of its text is ever stored.</summary>
public static class LinkToken
{
    private const int Bytes = 32;
    private const int Characters = 43;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <returns>SHA-256 in lower-case hexadecimal; null when the text cannot be a token.</returns>
    public static string? HashOf(string token) =>
        token.Length == Characters && Base64Url.IsValid(token)
            ? Sha256Hex.Of(token)
            : null;

    /// <summary>True for 64 lower-case hexadecimal digits.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
