namespace Vetting.Core.Texts;

/// <summary>Hides personal data in what people are shown.</summary>
public static class Masking
{
    private const char Mask = '•';

    /// <summary>
    /// The text with every letter and digit of personal data replaced, a mark a UTF-16 code unit, so that offsets and
    /// lengths stay true; spaces and punctuation stay.
    /// </summary>
    public static string Apply(string text, IReadOnlyList<PersonalData> personal) =>
        personal.Count == 0 ? text : string.Create(text.Length, (text, personal), (masked, source) =>
        {
            source.text.CopyTo(masked);
            foreach (var (start, length) in source.personal.Select(data => (data.Span.Start, data.Span.Length)))
                Hide(masked.Slice(start, length));
        });

    private static void Hide(Span<char> masked)
    {
        foreach (ref var unit in masked)
        {
            if (!char.IsWhiteSpace(unit) && !char.IsPunctuation(unit))
                unit = Mask;
        }
    }
}
