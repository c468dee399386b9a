namespace Vetting.Core.Briefs;

/// <summary>What a brand's briefs are called.</summary>
public sealed class BriefTitles
{
    private readonly IReadOnlyDictionary<string, string> _titles;

    private BriefTitles(IReadOnlyDictionary<string, string> titles) => _titles = titles;

    public static BriefTitles None { get; } = new(new Dictionary<string, string>());

    /// <summary>The id itself where there is no such brief.</summary>
    public string this[string id] => _titles.GetValueOrDefault(id, id);

    /// <param name="ids">The same may come more than once.</param>
    public static async Task<BriefTitles> OfAsync(
        IBriefStore briefs, string brand, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(ids.Distinct(StringComparer.Ordinal).Select(async id =>
            (Id: id, Brief: await briefs.FindAsync(brand, id, cancellation))));
        return new BriefTitles(found.Where(one => one.Brief is not null)
            .ToDictionary(one => one.Id, one => one.Brief!.Title, StringComparer.Ordinal));
    }
}
