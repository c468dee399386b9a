using System.Text.Json.Serialization;
using Vetting.Core.Content;

namespace Vetting.Core.History;

/// <summary>How retrieving one channel ended.</summary>
[JsonDerivedType(typeof(Retrieved), "retrieved")]
[JsonDerivedType(typeof(Unavailable), "unavailable")]
public abstract record RetrievalOutcome
{
    private RetrievalOutcome() { }

    /// <param name="History">The stored <see cref="ChannelHistory"/>.</param>
    public sealed record Retrieved(ContentRef History, int Posts) : RetrievalOutcome;

    /// <param name="Detail">For operators: what the source answered. Never a post or a person's data.</param>
    /// <param name="Sentence">For people, where there is more to say than the reason; null where there is not.</param>
    public sealed record Unavailable(UnavailableReason Reason, string Detail, LocalizedText? Sentence = null)
        : RetrievalOutcome;
}
