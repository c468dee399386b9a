using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>How watches run in this installation.</summary>
/// <param name="Every">From one look at everything to the next in the place of what policies say, for trials; null for theirs.
/// </param>
public sealed record WatchTerms(TimeSpan? Every = null)
{
    public static readonly TimeSpan ShortestEvery = TimeSpan.FromSeconds(1);

    internal WatchRules For(WatchRules rules) => Every is { } every ? rules with { Every = every } : rules;
}
