using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Something about a watched creator that was otherwise at the last look.</summary>
/// <param name="Key">The same for the same change, whenever it is found: what is told once is known by it.</param>
/// <param name="Subject">What is muted with it: a policy's rule id, or the kind in camelCase.</param>
/// <param name="Before">How it was, for people; null where it was not there.</param>
/// <param name="Evidence">May be empty.</param>
public sealed record WatchedChange(
    string Key,
    ChangeKind Kind,
    string Subject,
    Severity Severity,
    LocalizedText Sentence,
    IReadOnlyList<Evidence> Evidence,
    LocalizedText? Before = null)
{
    /// <summary>What is muted where no rule of the policy is behind a change.</summary>
    internal static string SubjectOf(ChangeKind kind) => JsonNamingPolicy.CamelCase.ConvertName($"{kind}");
}
