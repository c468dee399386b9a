using System.Text;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds.Formats;

/// <summary>Reads a feed's JSON up to the last item that is whole, where it is broken or cut.</summary>
internal static class CutJson
{
    /// <summary>Of an object in a list in the document's object.</summary>
    private const int ItemDepth = 2;

    /// <exception cref="HistoryUnavailableException">Malformed: no item is whole.</exception>
    public static (JsonElement Feed, bool IsCut) Parse(FeedDocument document)
    {
        try
        {
            return (JsonSerializer.Deserialize<JsonElement>(document.Text, Json.Options), false);
        }
        catch (JsonException malformed)
        {
            return WholeItems(Encoding.UTF8.GetBytes(document.Text)) is { } feed ? (feed, true)
                : throw FeedFailures.Broken(document.Address, malformed.LineNumber.GetValueOrDefault() + 1);
        }
    }

    private static JsonElement? WholeItems(byte[] json)
    {
        try
        {
            var whole = EndOfLastItem(json);
            return whole == 0 ? null : JsonSerializer.Deserialize<JsonElement>(
                (byte[])[.. json.AsSpan(0, whole), .. "]}"u8], Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int EndOfLastItem(byte[] json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        var whole = 0L;
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: ItemDepth })
                    whole = reader.BytesConsumed;
            }
        }
        catch (JsonException)
        {
            // What stands before the place is well-formed.
        }

        return (int)whole;
    }
}
