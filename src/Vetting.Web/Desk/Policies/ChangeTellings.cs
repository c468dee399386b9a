using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Vettings;

namespace Vetting.Web.Desk.Policies;

/// <summary>Whom a policy tells of each kind of change about a watched creator, as its form asks it: at once, by the week's mail, or
/// nobody. A layer that says so of one kind says it of all.</summary>
internal static class ChangeTellings
{
    public const string AtOnce = "review";
    public const string Weekly = "digest";
    public const string Nobody = "nobody";

    private const string ReviewPath = "watch.review";
    private const string DigestPath = "watch.digest";

    public static IReadOnlyList<string> Choices { get; } = [AtOnce, Weekly, Nobody];

    public static IReadOnlyList<ChangeKind> Kinds { get; } = Enum.GetValues<ChangeKind>();

    public static bool IsPlace(string path) =>
        path.StartsWith(ReviewPath, StringComparison.Ordinal) || path.StartsWith(DigestPath, StringComparison.Ordinal);

    public static string FieldOf(ChangeKind kind) => $"tell:{Word(kind)}";

    /// <param name="whole">The whole policy below.</param>
    public static string Below(JsonObject whole, ChangeKind kind) => Told(
        KindsAt(whole, ReviewPath), KindsAt(whole, DigestPath), kind);

    /// <returns>One of the choices; empty for as below.</returns>
    public static string Chosen(JsonObject layer, JsonObject whole, ChangeKind kind)
    {
        var (review, digest) = (KindsAt(layer, ReviewPath), KindsAt(layer, DigestPath));
        var told = Told(review ?? KindsAt(whole, ReviewPath), digest ?? KindsAt(whole, DigestPath), kind);
        return (review ?? digest) is null || told == Below(whole, kind) ? "" : told;
    }

    /// <summary>Lays what was chosen over the layer; what nobody touched stays as it was written.</summary>
    public static void Write(DeskForm form, JsonObject layer, JsonObject whole)
    {
        var chosen = Kinds.ToDictionary(kind => kind, kind => form.Text(FieldOf(kind)));
        if (Kinds.All(kind => chosen[kind] == Chosen(layer, whole, kind)))
            return;
        var isOwn = chosen.Values.Any(choice => Choices.Contains(choice));
        foreach (var (path, choice) in new[] { (ReviewPath, AtOnce), (DigestPath, Weekly) })
        {
            NamedPath.Set(layer, path, !isOwn ? null : new JsonArray(
            [
                .. Kinds.Where(kind => (Choices.Contains(chosen[kind]) ? chosen[kind] : Below(whole, kind)) == choice)
                    .Select(kind => (JsonNode)Word(kind)),
            ]));
        }
    }

    private static string Told(IReadOnlyList<ChangeKind>? review, IReadOnlyList<ChangeKind>? digest, ChangeKind kind) =>
        new WatchRules(WatchRules.ShortestEvery, 1, review, digest).Of(kind) switch
        {
            ChangeAudience.Reviewers => AtOnce,
            ChangeAudience.Digest => Weekly,
            _ => Nobody,
        };

    private static IReadOnlyList<ChangeKind>? KindsAt(JsonObject policy, string path) => NamedPath.Find(policy, path) is JsonArray kinds
        ? [.. kinds.Select(kind => Kinds.Where(known => Word(known) == kind?.ToString())).SelectMany(known => known)]
        : null;

    private static string Word(ChangeKind kind) => JsonNamingPolicy.CamelCase.ConvertName($"{kind}");
}
