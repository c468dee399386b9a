using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Exports;
using Vetting.Sources.Uploads;

namespace Vetting.LocalHost.Vet;

/// <summary>What the command line was asked to vet: channels and, for a file, its bytes or what was read of
/// it.</summary>
/// <param name="Histories">Of a platform's export, a channel each; null for anything else.</param>
internal sealed record VetTarget(
    IReadOnlyList<Channel> Channels, HistoryFormat Format = default, byte[]? File = null,
    IReadOnlyList<ChannelHistory>? Histories = null)
{
    private static readonly string[] Readable =
    [
        Platforms.Bluesky, Platforms.Instagram, Platforms.Mastodon, Platforms.Threads, Platforms.TikTok, Platforms.Twitch,
        Platforms.YouTube,
    ];

    /// <param name="text">A file or folder, an http or https address of a feed, or platform:handle such as
    /// bluesky:someone.bsky.social.</param>
    /// <param name="language">In which to say what is wrong: fr or en.</param>
    /// <exception cref="InvalidOperationException">It is none of these, or not a history.</exception>
    public static async Task<VetTarget> ParseAsync(
        string text, string language, TimeProvider time, CancellationToken cancellation)
    {
        var platform = Readable.FirstOrDefault(
            name => text.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase));
        if (platform is not null)
            return FromAccount(platform, text[(platform.Length + 1)..].Trim());
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address.UserInfo.Length == 0
                ? new([new Channel(Platforms.Feed, null, text, null)])
                : throw new InvalidOperationException("A feed's address should hold no user name and no password.");
        }

        if (!Path.Exists(text))
        {
            throw new InvalidOperationException(
                $"'{text}' should be a history file, a platform's export, the address of a feed, or bluesky:handle (youtube:, "
                + "mastodon:, twitch:, instagram:, tiktok: and threads: likewise); "
                + "there is no such file.");
        }

        if (ExportFile.IsFor(text))
            return FromExport(text, language, time);
        // Compressed or not, a history file is smaller.
        var limit = HistoryLimits.Default.MaxBytes;
        return new FileInfo(text).Length > limit
            ? throw new InvalidOperationException(
                $"{text} holds no history that can be read: it is larger than {limit} bytes, and no platform's export.")
            : FromFile(text, await System.IO.File.ReadAllBytesAsync(text, cancellation), time);
    }

    private static VetTarget FromAccount(string platform, string text)
    {
        var address = Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme is "http" or "https"
            ? text
            : null;
        var handle = AccountName.Of(platform, address is null && text.Length > 0 ? text.TrimStart('@') : null, address);
        return handle is { Length: > 0 } || address is not null
            ? new([new Channel(platform, handle, address, null)])
            : throw new InvalidOperationException(
                $"{platform}: should be followed by a handle, such as {platform}:{Example(platform)}.");
    }

    private static string Example(string platform) => platform switch
    {
        Platforms.Bluesky => "someone.bsky.social",
        Platforms.Mastodon => "someone@mastodon.example",
        _ => "someone",
    };

    private static VetTarget FromExport(string path, string language, TimeProvider time)
    {
        try
        {
            var histories = ExportFile.Read(path, HistoryLimits.Default, time);
            return new([.. histories.Select(history => history.Channel)], Histories: histories);
        }
        catch (HistoryUnavailableException wrong)
        {
            throw new InvalidOperationException(
                new LocalizedText("{path} : {what}", "{path}: {what}").With(
                    ("path", new LocalizedText(path, path)),
                    ("what", wrong.Sentence ?? new LocalizedText(wrong.Message, wrong.Message))).In(language), wrong);
        }
    }

    private static VetTarget FromFile(string path, byte[] bytes, TimeProvider time)
    {
        try
        {
            var file = HistoryFile.Inspect(Path.GetFileName(path), bytes, HistoryLimits.Default, time);
            return new([file.Owner], file.Format, bytes);
        }
        catch (HistoryUnavailableException wrong)
        {
            throw new InvalidOperationException($"{path} holds no history that can be read: {wrong.Message}", wrong);
        }
    }
}
