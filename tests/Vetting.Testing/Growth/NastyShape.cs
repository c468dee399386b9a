using System.Text;

namespace Vetting.Testing.Growth;

/// <param name="Before">What the text begins with; may be empty.</param>
/// <param name="Piece">What follows again and again.</param>
public sealed record NastyShape(string Before, string Piece)
{
    /// <param name="length">In UTF-16 code units.</param>
    public string Text(int length)
    {
        var text = new StringBuilder(Before, length + Piece.Length);
        while (text.Length < length)
            text.Append(Piece);
        return text.ToString(0, length);
    }

    public override string ToString() => Before.Length == 0 ? $"{Shown(Piece)}*" : $"{Shown(Before)}({Shown(Piece)})*";

    private static string Shown(string text) => string.Concat(text.Select(unit =>
        char.IsControl(unit) || char.IsSurrogate(unit) || char.GetUnicodeCategory(unit)
            is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.NonSpacingMark
            ? $"\\u{(int)unit:x4}" : unit.ToString()));
}
