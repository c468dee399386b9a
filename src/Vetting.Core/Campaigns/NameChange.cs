using Vetting.Core.History;

namespace Vetting.Core.Campaigns;

/// <summary>Tells an account that was renamed from one that was not; pure.</summary>
internal static class NameChange
{
    /// <returns>What the first account that has another handle or name calls itself now; null where all are called as before.
    /// </returns>
    public static string? Of(IReadOnlyList<RetrievedChannel> before, IReadOnlyList<RetrievedChannel> now)
    {
        foreach (var (old, young) in before.Zip(now))
        {
            if (old.History is not { } then || young.History is not { } since)
                continue;
            if (!Same(then.Channel.Handle, since.Channel.Handle))
                return since.Channel.DisplayName;
            if (then.Profile.DisplayName is { } name && since.Profile.DisplayName is { } other && !Same(name, other))
                return other;
        }

        return null;
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
