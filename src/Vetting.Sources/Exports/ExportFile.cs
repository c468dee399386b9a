using System.Text.RegularExpressions;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Uploads;

namespace Vetting.Sources.Exports;

/// <summary>
/// What a platform gives somebody who asks for their data: the archive, the folder it was unpacked to, or the one
/// file of it that holds the posts. Media, messages, contacts, places and advertising data are not opened.
/// </summary>
public static partial class ExportFile
{
    private static readonly byte[] ZipStart = "PK"u8.ToArray();

    /// <summary>Whether it is for this reader, by its name and first bytes; a history in our own format is
    /// not.</summary>
    /// <param name="path">Of a file or folder that is there.</param>
    public static bool IsFor(string path) =>
        Directory.Exists(path) || IsFor(Path.GetFileName(path), () => File.OpenRead(path));

    internal static bool IsFor(string name, Func<Stream> open)
    {
        var head = ExportFiles.Head(open);
        return head.AsSpan().StartsWith(ZipStart) || IsNamedArchive(name) || PlatformExports.NameOf(name, head) is not null;
    }

    /// <summary>Reads every channel that an export on this machine holds.</summary>
    /// <param name="path">Of a file or folder that is there.</param>
    /// <returns>One history a platform, of a channel with the account's name, else with the file's.</returns>
    /// <exception cref="HistoryUnavailableException">There is no post to read; its sentence says what to
    /// do.</exception>
    public static IReadOnlyList<ChannelHistory> Read(string path, HistoryLimits limits, TimeProvider time)
    {
        if (!Directory.Exists(path))
        {
            return Read(
                Path.GetFileName(path), () => File.OpenRead(path), limits, time.GetUtcNow(), ExportBudget.Local());
        }

        using var folder = new FolderContainer(path);
        return Histories(folder, PlatformExports.Read(folder, ExportBudget.Local(), limits, time.GetUtcNow()));
    }

    /// <param name="open">Gives the file from its beginning, each time.</param>
    internal static IReadOnlyList<ChannelHistory> Read(
        string name, Func<Stream> open, HistoryLimits limits, DateTimeOffset now, ExportBudget budget)
    {
        using var container = Open(name, open);
        return Histories(container, PlatformExports.Read(container, budget, limits, now));
    }

    /// <param name="channel">Whose export it should be.</param>
    /// <exception cref="HistoryUnavailableException">It holds nothing of the channel's platform, or another
    /// account's; its sentence says what to do.</exception>
    internal static ChannelHistory Read(Channel channel, byte[] content, HistoryLimits limits, DateTimeOffset now)
    {
        var plain = UploadText.IsGzip(content) ? UploadText.Decompress(content, ExportBudget.Sent().PerFile) : content;
        return Read(channel, "export", () => new MemoryStream(plain, writable: false), limits, now);
    }

    /// <param name="open">Gives the file from its beginning, each time.</param>
    internal static ChannelHistory Read(
        Channel channel, string name, Func<Stream> open, HistoryLimits limits, DateTimeOffset now)
    {
        using var container = Open(name, open);
        var all = PlatformExports.Read(container, ExportBudget.Sent(), limits, now);
        var own = all.FirstOrDefault(read => read.Platform.Platform == channel.Platform)
            ?? throw new HistoryUnavailableException(UnavailableReason.Malformed, ExportSentences.NotOf(
                Platforms.Title(channel.Platform), string.Join(", ", all.Select(read => read.Platform.Title))));
        if (own.Tally.Handle is not { } handle || channel.Handle is not { } wanted || !IsComparable(handle, wanted))
            own.Tally.NoteFirst(ExportSentences.UncheckedOwner(own.Platform));
        else if (IsAnother(handle, wanted))
            throw new HistoryUnavailableException(UnavailableReason.Malformed, ExportSentences.OtherOwner(own.Platform, handle, wanted));
        return own.ToHistory(channel);
    }

    // A DID cannot be told from a handle without asking.
    private static bool IsComparable(string handle, string wanted) =>
        handle.StartsWith("did:", StringComparison.Ordinal) == wanted.StartsWith("did:", StringComparison.Ordinal);

    // An account with its server is named lea@mastodon.example; the server may be named by the domain it is under.
    private static bool IsAnother(string handle, string wanted)
    {
        var (name, server) = Parts(handle);
        var (wantedName, wantedServer) = Parts(wanted);
        return !name.Equals(wantedName, StringComparison.OrdinalIgnoreCase)
            || (server is not null && wantedServer is not null
                && !$".{server}".EndsWith($".{wantedServer}", StringComparison.OrdinalIgnoreCase));
    }

    private static (string Name, string? Server) Parts(string handle) =>
        handle.TrimStart('@').Split('@', 2) is [var name, { Length: > 0 } server]
            ? (name, server)
            : (handle.Trim('@'), null);

    private static ChannelHistory[] Histories(IExportContainer container, IReadOnlyList<ReadExport> all)
    {
        var name = OwnerIn(container.Name) ?? Path.GetFileNameWithoutExtension(container.Name);
        ReadExport[] good = [.. all.Where(read => read.Failure is null)];
        // Without any, the first says why; beside another, what could not be read is told there.
        foreach (var failure in all.Select(read => read.Failure).OfType<ExportFailure>()
            .Where(failure => good.Length > 0 && failure.Reason != UnavailableReason.Empty))
        {
            good[0].Tally.Note(failure.Sentence);
        }

        return [.. (good.Length > 0 ? good : all).Select(read =>
            read.ToHistory(new Channel(read.Platform.Platform, read.Tally.Handle ?? name, null, null)))];
    }

    /// <summary>Meta names its archives instagram-someone-2026-05-01-x1Yz.zip.</summary>
    private static string? OwnerIn(string name) =>
        Named().Match(name) is { Success: true } named ? named.Groups[1].Value : null;

    private static IExportContainer Open(string name, Func<Stream> open)
    {
        var head = ExportFiles.Head(open);
        return head.AsSpan().StartsWith(ZipStart) || IsNamedArchive(name)
            ? new ZipContainer(open(), name)
            : Lone(name, PlatformExports.NameOf(name, head), open);
    }

    // What was sent without a name is called as its platform calls it.
    private static LoneFile Lone(string name, string? knownAs, Func<Stream> open) =>
        new(Path.HasExtension(name) ? name : knownAs ?? name, knownAs, Length(open), open);

    // A cut or damaged archive may not begin as one.
    private static bool IsNamedArchive(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static long Length(Func<Stream> open)
    {
        using var stream = open();
        return stream.Length;
    }

    [GeneratedRegex(@"^(?:instagram|facebook)-([A-Za-z0-9._]{1,60})-\d{4}-\d{2}-\d{2}-", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
