namespace Vetting.Core.Creators;

/// <summary>An account as people type it: a handle with or without @, or the address of its page.</summary>
public static class TypedAccount
{
    /// <returns>Null when the platform can have no such account.</returns>
    public static Channel? Of(string platform, string account) =>
        ChannelParser.Correct(new Channel(platform, null, null, null), account);
}
