using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;

namespace Vetting.Testing.Hosting;

/// <summary>Bodies as brands and creators send them.</summary>
public static class Samples
{
    public static string Brief(string locale = "fr", string remindAfter = "P2D", string escalateAfter = "P4D", string expireAfter = "P7D") =>
        new JsonObject
        {
            ["title"] = "Cuisine de saison",
            ["locale"] = locale,
            ["sector"] = "cuisine",
            ["objective"] = "engagement",
            ["lexicon"] = new JsonArray("cuisine", "saison", "recette", "potager"),
            ["languages"] = new JsonArray("fr"),
            ["communities"] = new JsonArray(),
            ["wantedTiers"] = new JsonArray("micro"),
            ["competitors"] = new JsonArray(),
            ["exclusions"] = new JsonArray(),
            ["policy"] = "default",
            // Whoever tests what comes of a decision does not wait until it is final.
            ["policyPart"] = new JsonObject { ["review"] = new JsonObject { ["takeBack"] = "PT0S" } },
            ["review"] = new JsonObject
            {
                ["reviewers"] = new JsonArray(Person("Claire", "claire@brand.example"), Person("Owen", "owen@brand.example", "en")),
                ["escalateTo"] = new JsonArray(Person("Inès", "ines@brand.example")),
                ["remindAfter"] = remindAfter,
                ["escalateAfter"] = escalateAfter,
                ["expireAfter"] = expireAfter,
            },
        }.ToJsonString();

    /// <summary>A creator with an uploaded history.</summary>
    /// <param name="posts">How many posts the history has.</param>
    public static string Submission(string name, DateTimeOffset now, int posts = 20) => new JsonObject
    {
        ["creator"] = new JsonObject { ["name"] = name, ["email"] = $"{name.ToLowerInvariant()}@creator.example", ["locale"] = "fr" },
        ["channels"] = new JsonArray(new JsonObject { ["platform"] = "instagram", ["handle"] = name.ToLowerInvariant(), ["followers"] = 18000 }),
        ["niche"] = "cuisine",
        ["consent"] = new JsonObject { ["textVersion"] = "1", ["givenAt"] = now.AddMinutes(-1) },
        ["history"] = new JsonObject { ["channel"] = 0, ["format"] = "jsonl", ["content"] = History(name, now, posts) },
    }.ToJsonString();

    /// <summary>A history file of daily posts.</summary>
    public static string History(string handle, DateTimeOffset now, int posts)
    {
        var lines = Enumerable.Range(0, posts).Select(index => JsonSerializer.Serialize(new
        {
            id = $"p{index}",
            text = $"Ma recette de saison numéro {index} : un gratin du potager, simple et très bon ! #cuisine",
            publishedAt = now.AddDays(-1 - index),
            link = $"https://social.example.org/{handle}/p{index}",
            likes = 800 + index * 13 % 200,
            comments = 40 + index % 7,
        }, Json.Options));
        return string.Join('\n', lines.Prepend($$"""{"schema":"vetting.history/1","platform":"instagram","handle":"{{handle.ToLowerInvariant()}}","followers":18000}"""));
    }

    private static JsonObject Person(string name, string email, string locale = "fr") =>
        new() { ["name"] = name, ["email"] = email, ["locale"] = locale };
}
