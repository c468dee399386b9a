using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>A part of a text and its place in a document. Offsets and lengths are in UTF-16 code units.</summary>
/// <param name="Text">Index of the text.</param>
/// <param name="Start">Where the part begins in its text.</param>
/// <param name="At">Where it begins in the document.</param>
internal readonly record struct Slice(int Text, int Start, int Length, int At)
{
    public TextSpan? Under(TextSpan document) => Under(document.Start, document.Length);

    /// <summary>The span of the text that lies under a span of the document; null when none does.</summary>
    public TextSpan? Under(int offset, int length)
    {
        var from = Math.Max(offset, At);
        var end = Math.Min((long)offset + length, At + Length);
        return from < end ? new TextSpan(from - At + Start, (int)(end - from)) : null;
    }
}
