namespace Vetting.Core.Brands;

/// <summary>How brands and briefs are named in addresses and keys: 1 to 40 of a-z, 0-9 and -.</summary>
public static class Slug
{
    public const string Shape = "1 to 40 of a-z, 0-9 and -";

    public static bool IsValid(string text) =>
        text.Length is > 0 and <= 40 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
