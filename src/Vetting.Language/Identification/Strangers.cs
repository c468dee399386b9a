using System.Buffers;

namespace Vetting.Language.Identification;

/// <summary>Letters none of the six languages writes with: such a text would only be forced into one of them.</summary>
internal static class Strangers
{
    internal const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789'ªºàáâãäåæçèéêëìíîïñòóôõöùúûüýÿœß";
    private const double MostForeignWords = 0.1;

    private static readonly SearchValues<char> Known = SearchValues.Create(Alphabet);

    public static bool Wrote(string[] words) =>
        words.Count(word => word.AsSpan().ContainsAnyExcept(Known)) > words.Length * MostForeignWords;

    public static bool WroteNone(string[] words) =>
        !Array.Exists(words, word => word.AsSpan().ContainsAnyExcept(Known));
}
