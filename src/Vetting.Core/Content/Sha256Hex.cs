using System.Security.Cryptography;
using System.Text;

namespace Vetting.Core.Content;

/// <summary>SHA-256 as it is written everywhere: 64 lower-case hexadecimal digits.</summary>
public static class Sha256Hex
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Of(Stream content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Of the text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
