using Vetting.Core.Content;
using Vetting.Core.Notes;

namespace Vetting.Core.Review;

/// <summary>Whether what somebody wrote or sent can be kept.</summary>
internal static class NoteCheck
{
    /// <returns>Null for what can be kept.</returns>
    public static NoteProblem? OfText(string? text) => text?.Trim() switch
    {
        null => NoteProblem.NoText,
        var given when ShownText.IsBlank(given) => NoteProblem.NoText,
        { Length: > Note.MostLength } => NoteProblem.TooLong,
        var given => ShownText.HasControls(given, multiline: true) ? NoteProblem.Controls : null,
    };

    /// <param name="file">Its name and bytes; null for none.</param>
    /// <returns>Null for what can be kept.</returns>
    public static NoteProblem? OfFile((string Name, byte[] Bytes)? file) => file switch
    {
        null => null,
        { Bytes.Length: > ProofFile.MostBytes } => NoteProblem.FileTooLarge,
        { Bytes: var bytes } => ProofFile.TypeOf(bytes) is null ? NoteProblem.FileOfOtherType : null,
    };
}
