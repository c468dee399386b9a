using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>Hashtags that a firm's name and a word for a tie make together: "#verdurapartner", "#TeamVerdura".</summary>
internal sealed class NamedTags(CommercialSign sign)
{
    private const int ShortestName = 3;
    private const int Longest = 60;

    private readonly HashSet<string> _except = new(sign.Tags!.Except, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<(CommercialSign Sign, TermMatch Match)> Find(string text)
    {
        for (var at = text.IndexOf('#'); at >= 0; at = text.IndexOf('#', at + 1))
        {
            var tag = Word.Next(text, at + 1);
            if (tag.Start == at + 1 && tag.Length <= Longest && IsNamed(text.Substring(tag.Start, tag.Length)))
                yield return (sign, new TermMatch(new Term(sign.Id, text.Substring(at, tag.Length + 1)), at, tag.Length + 1));
        }
    }

    private bool IsNamed(string tag) =>
        sign.Tags!.Endings.Any(ending => tag.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            && IsName(tag[..^ending.Length]))
        || sign.Tags.Beginnings.Any(beginning => tag.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
            && IsName(tag[beginning.Length..]));

    private bool IsName(string rest) => rest.Length >= ShortestName && !_except.Contains(rest);
}
