using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;

namespace Vetting.Sources.Exports;

/// <summary>Reads what one platform gives people who ask for their own data.</summary>
internal interface IExportPlatform
{
    /// <summary>As in <see cref="Core.Creators.Channel.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>As the platform writes its name.</summary>
    string Title => Platforms.Title(Platform);

    /// <summary>Where on the platform, and with which choices, the right export is asked for; ends without a full
    /// stop.</summary>
    LocalizedText Ask { get; }

    /// <summary>Where the posts are. Nothing but these and the profile is opened.</summary>
    IReadOnlyList<PathPattern> Posts { get; }

    /// <summary>What shows that an export is this platform's though it holds no posts to read, without being
    /// opened.</summary>
    IReadOnlyList<PathPattern> Signs { get; }

    /// <summary>What shows that it is in a shape for people's eyes, such as HTML.</summary>
    IReadOnlyList<PathPattern> Pages { get; }

    /// <summary>Which of the platform's files a file without its folder is.</summary>
    /// <param name="head">Its first 4096 bytes as Latin-1.</param>
    /// <returns>The name by which <see cref="Posts"/> knows it; null when it is another's.</returns>
    string? NameOf(string head);

    /// <exception cref="HistoryUnavailableException">No post can be read from it; names the platform and what to
    /// do.</exception>
    void Read(ExportFiles files, ExportTally tally);
}
