using System.Text;

namespace Vetting.Language.Tokens;

/// <summary>An emoji without what only changes its look: variation selectors, skin tones.</summary>
internal static class Emoji
{
    public static string Key(ReadOnlySpan<char> picture)
    {
        var key = new StringBuilder(picture.Length);
        foreach (var rune in picture.EnumerateRunes())
        {
            if (!IsLook(rune.Value))
                key.Append(rune);
        }

        return key.ToString();
    }

    /// <summary>The first picture of a joined sequence: the heart of a heart on fire.</summary>
    public static string First(string key) => key[..Rune.GetRuneAt(key, 0).Utf16SequenceLength];

    private static bool IsLook(int rune) => rune is (>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF);
}
