using Vetting.Core.Content;

namespace Vetting.Sources;

/// <summary>Who commented is told apart and never named: see <see cref="Core.History.PostComment.Author"/>.</summary>
internal static class CommentAuthor
{
    public static string Of(string name) => Sha256Hex.Of(name.TrimStart('@').ToLowerInvariant())[..16];
}
