using System.Security.Cryptography;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.LocalHost.Serving;

namespace Vetting.LocalHost.Demo;

/// <summary>
/// The brand to try the product with. Its secrets are made at the first start and kept in demo.json in the data folder,
/// so that they can be shown again; a real brand's are configured, and its keys only as hashes.
/// </summary>
/// <param name="MadeAt">The samples are moved to this time, so that one delivered again after a crash is the same.</param>
/// <param name="Seeded">True once all of the demo's briefs and creators were taken in.</param>
/// <param name="Campaigned">True once its campaign was, too.</param>
public sealed record DemoBrand(
    string WebhookSecret, string BrandKey, string OpsKey, DateTimeOffset MadeAt, bool Seeded = false, bool Campaigned = false)
{
    public const string Slug = "demo";

    /// <summary>Who signs in at the demo's desk; one of its reviewers too.</summary>
    public const string Owner = "claire.vannetier@maison-alba.example.org";

    /// <summary>Who decided on the campaign's creators.</summary>
    public const string Decider = "Claire Vannetier";

    private const string FileName = "demo.json";

    /// <summary>Adds the demo to the configuration; null when it names brands already.</summary>
    public static DemoBrand? UnlessConfigured(ConfigurationManager configuration, string folder)
    {
        if (configuration.GetSection("Brands").GetChildren().Any())
            return null;
        var demo = ReadOrCreate(Path.Combine(folder, FileName));
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"Brands:{Slug}:Name"] = "Maison Alba",
            [$"Brands:{Slug}:WebhookSecrets:0"] = demo.WebhookSecret,
            [$"Brands:{Slug}:Owners:0"] = $"{Decider} <{Owner}>",
            [$"Brands:{Slug}:ApiKeys:0"] = HashOf(demo.BrandKey),
            ["Ops:ApiKeys:0"] = HashOf(demo.OpsKey),
        });
        return demo;
    }

    /// <summary>So that the next start does not look again.</summary>
    public void MarkSeeded(string folder) => Write(Path.Combine(folder, FileName), this with { Seeded = true });

    /// <inheritdoc cref="MarkSeeded"/>
    public void MarkCampaigned(string folder) =>
        Write(Path.Combine(folder, FileName), this with { Seeded = true, Campaigned = true });

    private static DemoBrand ReadOrCreate(string path)
    {
        if (File.Exists(path))
            return Read(path);
        var demo = new DemoBrand(
            Web.Webhooks.WebhookSecret.Create(), NewKey(), NewKey(), TimeProvider.System.GetUtcNow());
        Write(path, demo);
        return demo;
    }

    private static DemoBrand Read(string path)
    {
        try
        {
            if (JsonSerializer.Deserialize<DemoBrand>(File.ReadAllBytes(path), Json.Options) is { } demo
                && Web.Webhooks.WebhookSecret.Parse(demo.WebhookSecret) is not null)
            {
                return demo;
            }
        }
        catch (JsonException)
        {
            // Said below, as for a file whose secret is none.
        }

        throw new InvalidOperationException(
            $"{path} should hold the demo brand's secrets as they were first written. Delete it to have new ones made.");
    }

    private static void Write(string path, DemoBrand demo) =>
        PrivateFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(demo, Json.Indented));

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static string HashOf(string key) => Sha256Hex.Of(key);
}
