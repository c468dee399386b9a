using Vetting.Core.Dossiers;
using Vetting.Core.Findings;

namespace Vetting.Web.Dossiers;

/// <summary>What platforms count of the posts that a dossier quotes.</summary>
public sealed class QuotedPosts(IEnumerable<QuotedPost> posts)
{
    private readonly Dictionary<(string, string), QuotedPost> _posts = posts
        .DistinctBy(post => (post.Channel, post.PostId)).ToDictionary(post => (post.Channel, post.PostId));

    /// <returns>Null where nothing is known of it.</returns>
    public QuotedPost? Find(Evidence evidence) => _posts.GetValueOrDefault((evidence.Channel, evidence.PostId));
}
