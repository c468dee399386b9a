using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Texts;

namespace Vetting.Core.Analysis;

/// <summary>A post with what was read in it.</summary>
public sealed record AnalysedPost(Channel Channel, Post Post, string TextHash, TextAnalysis Analysis)
{
    /// <summary>How near the post is in meaning to the brief, 0 to 1; null when it was not compared.</summary>
    public double? Similarity { get; init; }

    /// <summary>The brief's phrases it speaks of, by position; null when they were not looked for.</summary>
    public IReadOnlyList<SpokenPhrase>? Spoken { get; init; }

    /// <summary>What may be quoted: the post's text with personal data masked, of the same length.</summary>
    public string Quotable { get; } = Masking.Apply(Post.Text, Analysis.PersonalData);

    public string Text => Post.Text;

    /// <summary>ISO 639-1; null when unknown.</summary>
    public string? Language => Analysis.Language;

    /// <summary>Whether it advertises; nothing until it was read for that.</summary>
    internal CommercialReading Commercial { get; init; } = CommercialReading.None;
}
