using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Twitch;

/// <summary>
/// What is known of a channel beside its user, https://dev.twitch.tv/docs/api/reference/#get-channel-information: each
/// part is worth no failure.
/// </summary>
internal sealed class TwitchChannel(TwitchApi api)
{
    private const int MostWords = 20;

    private static readonly LocalizedText Branded = new(
        "au moment de la lecture, la chaîne se signalait comme contenu de marque.",
        "when it was read, the channel was marked as branded content.");

    private static readonly LocalizedText Labels = new(
        "avertissements que porte la chaîne : {labels}.", "content labels on the channel: {labels}.");

    private static readonly LocalizedText Tags = new(
        "étiquettes que se donne la chaîne : {tags}.", "tags that the channel gives itself: {tags}.");

    /// <returns>Null when the platform does not say.</returns>
    public async Task<long?> FollowersAsync(string user, HistoryCollector collector, CancellationToken cancellation) =>
        (await TryAsync("channels/followers", [("broadcaster_id", user), ("first", "1")], collector, cancellation))
            ?.Count("total");

    /// <summary>As it is now: the platform keeps none of it for each video.</summary>
    public async Task<IReadOnlyList<LocalizedText>> NotesAsync(
        string user, HistoryCollector collector, CancellationToken cancellation)
    {
        var answer = await TryAsync("channels", [("broadcaster_id", user)], collector, cancellation);
        var channel = answer?.Items("data").FirstOrDefault() ?? default;
        List<LocalizedText> notes = [];
        if (channel.Member("is_branded_content") is { ValueKind: JsonValueKind.True })
            notes.Add(Branded);
        if (Words(channel, "content_classification_labels") is { } labels)
            notes.Add(Labels.With(("labels", labels)));
        if (Words(channel, "tags") is { } tags)
            notes.Add(Tags.With(("tags", tags)));

        return notes;
    }

    private async Task<JsonElement?> TryAsync(
        string resource, (string Name, string? Value)[] parameters, HistoryCollector collector,
        CancellationToken cancellation)
    {
        try
        {
            return await api.GetAsync(resource, parameters, collector, cancellation);
        }
        catch (Exception failed) when (
            failed is HistoryUnavailableException or HttpRequestException or TimeoutException)
        {
            return null;
        }
    }

    private static string? Words(JsonElement channel, string name)
    {
        var words = string.Join(", ", channel.Items(name).Take(MostWords)
            .Select(word => PlainText.Of(word.AsText() ?? word.Text("id"))).Where(word => word.Length > 0));
        return words.Length > 0 ? words : null;
    }
}
