using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>What is sent as one document: parts of one or more texts of one language, set apart.</summary>
/// <param name="Language">ISO 639-1.</param>
internal sealed record PackedDocument(string Text, string Language, IReadOnlyList<Slice> Slices)
{
    /// <summary>What lies under a span of the document, a text each; between two parts lies nothing.</summary>
    public IReadOnlyList<(Slice Slice, TextSpan Span)> Under(int offset, int length)
    {
        var under = new List<(Slice, TextSpan)>();
        foreach (var slice in Slices)
        {
            if (slice.Under(offset, length) is { } span)
                under.Add((slice, span));
        }

        return under;
    }

    /// <summary>The part as a document of its own.</summary>
    public PackedDocument Alone(Slice slice) =>
        new(Text.Substring(slice.At, slice.Length), Language, [slice with { At = 0 }]);
}
