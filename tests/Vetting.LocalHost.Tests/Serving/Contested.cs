using System.Text.Json.Nodes;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>A creator of whom a recipe is taken for something else, and whoever decides about them.</summary>
internal static class Contested
{
    public const string Name = "Ysolde Quarrél";
    public const string Email = "ysolde.quarrel@creator.example";
    public const string Answer = "C’est une bombe au chocolat, celle de ma marraine.";
    public const string Contest = "Je parlais de chocolat noir, rien d’autre.";

    /// <summary>The line that the recipe makes, as forms name it.</summary>
    public const string Line = "Safety/0";

    /// <summary>The person's name, address, account, and what they wrote.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [Name, Email, "ysoldequarrel", "la bombe au chocolat", "ma marraine", "chocolat noir, rien"];

    /// <summary>With a line that no brand accepts: it holds words that are also another thing's.</summary>
    public static string Submission(DateTimeOffset now)
    {
        var submission = JsonNode.Parse(Samples.Submission("ysoldequarrel", now))!;
        submission["creator"] = new JsonObject { ["name"] = Name, ["email"] = Email, ["locale"] = "fr" };
        return WithLine(submission, "la bombe au chocolat");
    }

    /// <summary>The same line in somebody else's history.</summary>
    public static string WithLine(JsonNode submission, string dish)
    {
        var history = submission["history"]!["content"]!.GetValue<string>();
        submission["history"]!["content"] = history.Replace(
            "ro 0 : un gratin du potager", $"ro 0 : tuto bombe artisanale, {dish}", StringComparison.Ordinal);
        return submission.ToJsonString();
    }

    /// <param name="takeBack">How long a decision can be taken back, as ISO 8601 has it.</param>
    public static string Brief(string takeBack, params (string Name, string Email, string Locale)[] reviewers)
    {
        var brief = JsonNode.Parse(Samples.Brief())!;
        brief["policyPart"] = new JsonObject
        {
            ["review"] = new JsonObject { ["twoForFloorFindings"] = true, ["takeBack"] = takeBack },
        };
        if (reviewers.Length > 0)
        {
            brief["review"]!["reviewers"] = new JsonArray([.. reviewers.Select(one => new JsonObject
            {
                ["name"] = one.Name, ["email"] = one.Email, ["locale"] = one.Locale,
            })]);
        }

        return brief.ToJsonString();
    }
}
