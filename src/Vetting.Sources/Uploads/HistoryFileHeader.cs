using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <summary>The first line of a JSON Lines history: whose it is.</summary>
/// <param name="Kinds">True from version 2 on: lines may be of other kinds than posts.</param>
internal sealed record HistoryFileHeader(string Platform, string? Handle, ChannelProfile Profile, bool Kinds = false)
{
    public const string Posts = "vetting.history/1";

    /// <summary>Also holds follower counts and comments.</summary>
    public const string Schema = "vetting.history/2";

    /// <exception cref="HistoryUnavailableException">Malformed: the file is another account's.</exception>
    public void CheckOwner(Channel channel)
    {
        if (!Platform.Equals(channel.Platform, StringComparison.OrdinalIgnoreCase))
            throw Wrong("platform should be the channel's platform", UploadSentences.OtherAccount);

        if (Handle is not null && channel.Handle is not null
            && !Handle.TrimStart('@').Equals(channel.Handle.TrimStart('@'), StringComparison.OrdinalIgnoreCase))
        {
            throw Wrong("handle should be the channel's handle", UploadSentences.OtherAccount);
        }
    }

    /// <param name="what">For who wrote the file.</param>
    /// <param name="sentence">For who sent it.</param>
    public static HistoryUnavailableException Wrong(string what, LocalizedText sentence) =>
        new(UnavailableReason.Malformed, $"line 1: {what}") { Sentence = sentence };
}
