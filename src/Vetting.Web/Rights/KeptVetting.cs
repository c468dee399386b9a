using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Web.Rights;

/// <summary>What a creator's page shows of one of their vettings.</summary>
/// <param name="Submission">As it holds; null where it is gone.</param>
/// <param name="Title">Of the brief.</param>
/// <param name="Dossier">Null before the decision, unless the brand shows it before, and where there never was one.</param>
/// <param name="Posts">The newest.</param>
/// <param name="AllPosts">How many were read.</param>
public sealed record KeptVetting(
    VettingSummary Vetting, Submission? Submission, string Title, Closing? Closing, Dossier? Dossier,
    IReadOnlyList<Post> Posts, int AllPosts);
