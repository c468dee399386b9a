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
        for (var tag = Word.Next(text, 0); tag.Length > 0; tag = Word.Next(text, tag.End))
        {
            if (tag.IsHashtag(text) && tag.Length <= Longest && IsNamed(text.Substring(tag.Start, tag.Length)))
            {
                yield return (sign, new TermMatch(
                    new Term(sign.Id, text[(tag.Start - 1)..tag.End]), tag.Start - 1, tag.Length + 1));
            }
        }
    }

    private bool IsNamed(string tag) =>
        sign.Tags!.Endings.Any(ending => tag.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            && IsName(tag[..^ending.Length]))
        || sign.Tags.Beginnings.Any(beginning => tag.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
            && IsName(tag[beginning.Length..]));

    private bool IsName(string rest) => rest.Length >= ShortestName && !_except.Contains(rest);
}
