using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Branding;
using Vetting.Core.Content;

namespace Vetting.Sources.Chat;

/// <summary>A message in the shape that each chat takes.</summary>
internal static class ChatPayload
{
    public static byte[] Of(ChatKind kind, ChatMessage message) => JsonSerializer.SerializeToUtf8Bytes(
        kind == ChatKind.Slack ? Slack(message) : Teams(message), Json.Options);

    /// <summary>https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks</summary>
    private static JsonObject Slack(ChatMessage message) => new()
    {
        // What notifications show, which draw no blocks.
        ["text"] = Escaped($"{message.Title} {message.Text}"),
        ["blocks"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "section",
                ["text"] = new JsonObject
                {
                    ["type"] = "mrkdwn",
                    ["text"] = $"*{Plain(message.Title)}*\n{Escaped(message.Text)}",
                },
            },
            new JsonObject
            {
                ["type"] = "actions",
                ["elements"] = new JsonArray(new JsonObject
                {
                    ["type"] = "button",
                    ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = message.LinkLabel },
                    ["url"] = message.Link.AbsoluteUri,
                }),
            }),
    };

    /// <summary>https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using, adaptive
    /// cards; workflows take the same.</summary>
    private static JsonObject Teams(ChatMessage message) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = new JsonObject
            {
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["body"] = new JsonArray(Line(message.Title, "Bolder"), Line(message.Text, "Default")),
                ["actions"] = new JsonArray(new JsonObject
                {
                    ["type"] = "Action.OpenUrl", ["title"] = message.LinkLabel, ["url"] = message.Link.AbsoluteUri,
                }),
            },
        }),
    };

    private static JsonObject Line(string text, string weight) => new()
    {
        ["type"] = "RichTextBlock",
        // A text block would read a name's signs as Markdown; a run of text does not.
        ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = text, ["weight"] = weight }),
    };

    /// <summary>The three signs that Slack takes for markup, such as a mention of everybody in a channel.</summary>
    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Plain(string text) => Escaped(text.Replace("*", "", StringComparison.Ordinal));
}
