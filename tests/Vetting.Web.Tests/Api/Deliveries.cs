using System.Text;
using System.Text.Json.Nodes;

namespace Vetting.Web.Tests.Api;

/// <summary>Bodies of deliveries, and what comes back.</summary>
internal static class Deliveries
{
    public const string Whole = """
        {
          "creator": { "name": "Ada Martin", "email": "ada@creators.example", "locale": "fr" },
          "channels": [{ "platform": "bluesky", "handle": "ada.example" }, { "platform": "instagram", "handle": "ada" }],
          "consent": { "textVersion": "2026-01", "givenAt": "2026-05-01T11:00:00Z" },
          "history": { "channel": 1, "format": "csv", "content": "id,text\n1,Une soupe\n" }
        }
        """;

    /// <summary>Of a person of their own: each is in one vetting of a brief at a time.</summary>
    public static byte[] Of(string person) =>
        Body(Whole.Replace("ada@creators.example", $"{person}@creators.example", StringComparison.Ordinal));

    public static byte[] Body(string json = Whole) => Encoding.UTF8.GetBytes(json);

    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

    /// <summary>The last part of the problem's type, such as invalid.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer) =>
        (await answer.JsonAsync())["type"]!.GetValue<string>().Split(':')[^1];

    public static async Task<string> VettingIdAsync(this HttpResponseMessage answer) =>
        (await answer.JsonAsync())["vettingId"]!.GetValue<string>();
}
