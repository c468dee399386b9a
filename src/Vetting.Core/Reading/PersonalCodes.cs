using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>
/// The codes a creator hands out, learnt from where a post names one ("use code ADA10"), so that a later "ADA10 still
/// works" is a sign as well.
/// </summary>
internal sealed class PersonalCodes
{
    private const int Shortest = 4;

    private readonly CommercialSign _sign;
    private readonly TermMatcher _matcher;

    private PersonalCodes(CommercialSign sign, IEnumerable<string> codes) =>
        (_sign, _matcher) = (sign, new TermMatcher(codes.Select(code => new Term(sign.Id, code))));

    /// <param name="posts">Each text with the terms found in it, of whatever group.</param>
    /// <returns>Null when no code is named.</returns>
    public static PersonalCodes? In(
        CommercialSign sign, IEnumerable<(string Text, IReadOnlyList<TermMatch> Matches)> posts)
    {
        var words = new TermMatcher(sign.CodeWords!.Select(word => new Term(sign.Id, word)));
        string[] codes =
        [
            .. posts.SelectMany(post => post.Matches.Where(match => match.Term.Group == sign.Id)
                    .Select(match => After(post.Text, match, mixed: false))
                    .Concat(words.Find(post.Text, null).Select(match => After(post.Text, match, mixed: true))))
                .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return codes.Length == 0 ? null : new PersonalCodes(sign, codes);
    }

    public IEnumerable<(CommercialSign Sign, TermMatch Match)> Find(string text) => _matcher.Find(text, null)
        .Where(match => text.AsSpan(match.Start, match.Length).SequenceEqual(match.Term.Text))
        .Select(match => (_sign, match));

    /// <param name="mixed">True where only capitals together with digits make a code.</param>
    private static string? After(string text, TermMatch match, bool mixed)
    {
        var word = Word.Next(text, match.Start + match.Length);
        var code = text.Substring(word.Start, word.Length);
        return code.Length >= Shortest && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
            && code.Any(char.IsAsciiLetterUpper) && (!mixed || code.Any(char.IsAsciiDigit)) ? code : null;
    }
}
