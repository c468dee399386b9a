using System.Buffers.Text;
using System.Security.Cryptography;
using Vetting.Core.Content;

namespace Vetting.Web.Security;

/// <summary>256 random bits in base64url. Configuration holds only the hash of its text.</summary>
public static class ApiKey
{
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(string key) => Sha256Hex.Of(key);
}
