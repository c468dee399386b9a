namespace Vetting.Core.Campaigns.Results;

/// <summary>Finds who a row of results is about: shops know codes, and no vettings.</summary>
internal sealed class ResultCreators
{
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);

    public ResultCreators(IReadOnlyList<CampaignMember> members)
    {
        foreach (var member in members)
        {
            _byName[member.Vetting] = member.Vetting;
            foreach (var code in member.Codes)
                _byName.TryAdd(code, member.Vetting);
        }
    }

    /// <returns>The vetting; null for nobody in the campaign.</returns>
    public string? Find(string name) => _byName.GetValueOrDefault(name.Trim());
}
