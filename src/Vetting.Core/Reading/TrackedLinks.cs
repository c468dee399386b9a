using System.Text.RegularExpressions;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>Addresses whose query tells the shop who sent the visitor.</summary>
internal sealed partial class TrackedLinks(CommercialSign sign)
{
    private readonly HashSet<string> _parameters = new(sign.LinkParameters!, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<(CommercialSign Sign, TermMatch Match)> Find(string text) =>
        !text.Contains("://", StringComparison.Ordinal) ? [] : Parameter().Matches(text)
            .Where(found => _parameters.Contains(found.Groups["name"].Value))
            .Select(found => (sign, new TermMatch(new Term(sign.Id, found.Value), found.Index, found.Length)));

    [GeneratedRegex(@"(?<=https?://[^\s?]{1,500}\?(?:[^\s#]{0,500}&)?)(?<name>[A-Za-z_]{2,20})=[^\s&#]{1,100}")]
    private static partial Regex Parameter();
}
