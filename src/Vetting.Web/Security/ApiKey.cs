using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Vetting.Web.Security;

/// <summary>256 random bits in base64url. Configuration holds only the hash of its text.</summary>
public static class ApiKey
{
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
