using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Vetting.Sources.OAuth;

/// <summary>What is shown of PKCE's verifier before it is told, https://www.rfc-editor.org/rfc/rfc7636#section-4.2.
/// </summary>
internal static class CodeChallenge
{
    public const string Method = "S256";

    public static string Of(string verifier) => Base64Url.EncodeToString(Hash(verifier));

    /// <summary>The same as TikTok writes it.</summary>
    public static string HexOf(string verifier) => Convert.ToHexStringLower(Hash(verifier));

    private static byte[] Hash(string verifier) => SHA256.HashData(Encoding.ASCII.GetBytes(verifier));
}
