using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Core.Analysis;

/// <summary>What is read of a stored history: its posts' distinct texts, by their hash.</summary>
internal sealed record HistoryTexts(Channel Channel, IReadOnlyDictionary<string, string> Texts)
{
    public static async Task<HistoryTexts> ReadAsync(
        IContentStore content, ContentRef history, CancellationToken cancellation)
    {
        Channel? channel = null;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        await content.ReadHistoryAsync(
            history, head => channel = head.Channel, post => texts.TryAdd(Sha256Hex.Of(post.Text), post.Text),
            comment: null, cancellation);
        return new(channel!, texts);
    }
}
