namespace Vetting.Core.History;

/// <summary>What an account is called since it was renamed.</summary>
/// <param name="Before">Its handle with @, or its name.</param>
internal sealed record NewName(string Before, string Now)
{
    /// <returns>Null where it is called as before. Another handle goes before another name.</returns>
    public static NewName? Of(RetrievedChannel before, RetrievedChannel now) =>
        before.History is not { } then || now.History is not { } since ? null
        : Other(HandleOf(then, since), HandleOf(since, then), "@")
            ?? Other(then.Profile.DisplayName, since.Profile.DisplayName);

    // One was perhaps written by the creator and the other told by the platform: they are not held against each other.
    private static string? HandleOf(ChannelHistory history, ChannelHistory other) =>
        history.Profile.Handle is { } told && other.Profile.Handle is not null ? told : history.Channel.Handle;

    private static NewName? Other(string? before, string? now, string sign = "")
    {
        var (was, name) = (before?.Trim().TrimStart('@'), now?.Trim().TrimStart('@'));
        return was is not { Length: > 0 } || name is not { Length: > 0 } || string.Equals(was, name, StringComparison.OrdinalIgnoreCase)
            ? null
            : new NewName(sign + was, sign + name);
    }
}
