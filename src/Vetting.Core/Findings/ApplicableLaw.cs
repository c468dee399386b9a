using Vetting.Core.Analysis;
using Vetting.Core.Creators;
using Vetting.Core.Policies;

namespace Vetting.Core.Findings;

/// <summary>
/// Which law's duties a post is held against: of the creator's country, then of the audience's, where they are stated;
/// else the one that the post's language points to.
/// </summary>
internal sealed class ApplicableLaw(DisclosurePolicy policy, Countries? countries)
{
    private readonly LawPack? _byCountry =
        new[] { countries?.Creator }.Concat(countries?.Audience ?? []).OfType<string>()
            .Select(country => policy.Laws.FirstOrDefault(law => law.Countries.Contains(country)))
            .FirstOrDefault(law => law is not null);

    /// <summary>Whether a stated country decided, and not the posts' languages.</summary>
    public bool IsByCountry => _byCountry is not null;

    /// <summary>Stated countries that no pack covers, each once, the creator's first.</summary>
    public IReadOnlyList<string> WithoutPack { get; } =
    [
        .. new[] { countries?.Creator }.Concat(countries?.Audience ?? []).OfType<string>().Distinct()
            .Where(country => !policy.Laws.Any(law => law.Countries.Contains(country))),
    ];

    public LawPack Of(AnalysedPost post) => _byCountry ?? policy.Laws.First(
        law => law.Languages.Count == 0 || (post.Language is { } language && law.Languages.Contains(language)));

    /// <summary>The laws of the creator's and the audience's countries, or of the posts' languages, in the policy's
    /// order.</summary>
    public IReadOnlyList<LawPack> All(IEnumerable<AnalysedPost> posts)
    {
        HashSet<LawPack> laws = [.. posts.Select(Of)];
        foreach (var country in (countries?.Audience ?? []).Append(countries?.Creator).OfType<string>())
            laws.UnionWith(policy.Laws.Where(law => law.Countries.Contains(country)));
        return [.. policy.Laws.Where(laws.Contains)];
    }
}
