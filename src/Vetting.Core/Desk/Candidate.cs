using System.Globalization;
using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>A vetting as lists go through it: what they search and sort by is worked out once, when it is first asked for.</summary>
public sealed class Candidate(VettingSummary vetting)
{
    private static readonly CompareInfo Names = CultureInfo.InvariantCulture.CompareInfo;

    public VettingSummary Vetting => vetting;

    /// <summary>The name, the brief and the first lines, as <see cref="SearchedText"/>.</summary>
    internal string Words => field ??= string.Join('\n', Texts().Select(SearchedText.Of));

    internal SortKey NameKey => field ??= Names.GetSortKey(vetting.CreatorName, CompareOptions.IgnoreCase);

    private IEnumerable<string> Texts() =>
        [vetting.CreatorName, vetting.BriefId, vetting.Reference ?? "", .. (vetting.Facts?.Lines ?? []).SelectMany(line => (string[])[line.Fr, line.En])];
}
