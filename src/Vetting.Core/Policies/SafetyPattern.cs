using System.Text.RegularExpressions;

namespace Vetting.Core.Policies;

/// <summary>A regular expression without look-around or back-references, so that its time grows with the text's length
/// alone. Case is ignored; accents are not. A group named quote, where there is one, is what a finding quotes.</summary>
/// <param name="Language">ISO 639-1; null for posts of every language.</param>
/// <param name="When">Words of which one must be in the post for the expression to be run at all, which saves time;
/// none to run it always.</param>
public sealed record SafetyPattern(string Regex, string? Language = null, IReadOnlyList<string>? When = null)
{
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs to look around or back, or is too large: it could take
    /// unbounded time.</exception>
    public Regex Compile() => new(
        Regex, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
