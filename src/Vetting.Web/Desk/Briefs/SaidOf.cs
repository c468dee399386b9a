using Vetting.Core.Content;

namespace Vetting.Web.Desk.Briefs;

internal static class SaidOf
{
    /// <summary>A sentence about one word of a list names it.</summary>
    /// <param name="word">Null for a sentence that needs none.</param>
    public static LocalizedText Saying(this LocalizedText sentence, string? word) => word is null
        ? sentence
        : new LocalizedText("« {word} » : {said}", "“{word}”: {said}").With(
            ("word", new LocalizedText(word, word)), ("said", sentence));
}
