using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Uploads;

namespace Vetting.LocalHost.Vet;

/// <summary>What the command line was asked to vet: a channel and, for a file, its bytes.</summary>
internal sealed record VetTarget(Channel Channel, HistoryFormat Format = default, byte[]? File = null)
{
    private const string BlueskyPrefix = "bluesky:";

    /// <param name="text">A file, an http or https address of a feed, or bluesky:handle.</param>
    /// <exception cref="InvalidOperationException">It is none of these, or not a history file.</exception>
    public static async Task<VetTarget> ParseAsync(string text, TimeProvider time, CancellationToken cancellation)
    {
        if (text.StartsWith(BlueskyPrefix, StringComparison.OrdinalIgnoreCase))
            return FromHandle(text[BlueskyPrefix.Length..].TrimStart('@'));
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address.UserInfo.Length == 0
                ? new(new Channel(Platforms.Feed, null, text, null))
                : throw new InvalidOperationException("A feed's address should hold no user name and no password.");
        }

        return System.IO.File.Exists(text)
            ? FromFile(text, await System.IO.File.ReadAllBytesAsync(text, cancellation), time)
            : throw new InvalidOperationException(
                $"'{text}' should be a history file, the address of a feed, or bluesky:handle; there is no such file.");
    }

    private static VetTarget FromHandle(string handle) => handle.Length > 0
        ? new(new Channel(Platforms.Bluesky, handle, null, null))
        : throw new InvalidOperationException("bluesky: should be followed by a handle, such as bluesky:someone.bsky.social.");

    private static VetTarget FromFile(string path, byte[] bytes, TimeProvider time)
    {
        try
        {
            var file = HistoryFile.Inspect(Path.GetFileName(path), bytes, HistoryLimits.Default, time);
            return new(file.Owner, file.Format, bytes);
        }
        catch (HistoryUnavailableException wrong)
        {
            throw new InvalidOperationException($"{path} holds no history that can be read: {wrong.Message}", wrong);
        }
    }
}
