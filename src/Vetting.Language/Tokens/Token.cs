namespace Vetting.Language.Tokens;

/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Key">What to look up: lower case, composed (NFC), straight apostrophes, emoji without variants.</param>
/// <param name="Capital">Whether its first letter is one.</param>
/// <param name="Stressed">Written in capitals, or with a letter held ("sooooo").</param>
/// <param name="Tagged">Whether it stands in a hashtag.</param>
internal readonly record struct Token(
    int Start, int Length, TokenKind Kind, string Key, bool Capital = false, bool Stressed = false, bool Tagged = false)
{
    public int End => Start + Length;
}

/// <summary>Pauses end what a negation reaches; stops end the sentence as well.</summary>
internal enum TokenKind { Word, Emoji, Pause, Stop, Exclamation }
