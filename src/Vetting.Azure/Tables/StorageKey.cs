using System.Text;
using Vetting.Core.Content;

namespace Vetting.Azure.Tables;

/// <summary>Turns any text into a partition or row key: different texts give different keys.</summary>
internal static class StorageKey
{
    // Keys hold at most 512 characters in Azurite, 1 KiB in Azure.
    private const int MaxLength = 256;

    /// <summary>
    /// Letters, digits, hyphen and dot stand for themselves, every other UTF-16 code unit is _ and four hexadecimal
    /// digits; a longer result becomes __ and the text's SHA-256.
    /// </summary>
    public static string Encode(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            _ = char.IsAsciiLetterOrDigit(unit) || unit is '-' or '.'
                ? key.Append(unit)
                : key.Append($"_{(int)unit:x4}");
        }
        return key.Length <= MaxLength
            ? key.ToString()
            : "__" + Sha256Hex.Of(Encoding.Unicode.GetBytes(text));
    }
}
