using System.Globalization;
using System.Security.Cryptography;

namespace Vetting.Core.Rights;

/// <summary>brand~20260102T030405~0123456789abcdef, the last part random: who it was about does not follow from it.</summary>
public sealed record ErasureId(string Brand, DateTimeOffset At, string Random)
{
    private const string Time = "yyyyMMdd'T'HHmmss";
    private const int RandomBytes = 8;

    public static ErasureId Create(string brand, DateTimeOffset at) => new(
        brand, DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds()),
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes)));

    public override string ToString() =>
        $"{Brand}~{At.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture)}~{Random}";

    /// <returns>Null when the text is not the id of an erasure.</returns>
    public static ErasureId? Parse(string text) =>
        text.Split('~') is [var brand, var time, { Length: 2 * RandomBytes } random]
        && Brands.Slug.IsValid(brand) && random.All(char.IsAsciiHexDigitLower)
        && DateTimeOffset.TryParseExact(
            time, Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new(brand, at, random)
            : null;
}
