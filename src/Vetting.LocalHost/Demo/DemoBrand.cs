using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Vetting.Core.Content;

namespace Vetting.LocalHost.Demo;

/// <summary>
/// The brand to try the product with. Its secrets are made at the first start and kept in demo.json in the data folder,
/// so that they can be shown again; a real brand's are configured, and its keys only as hashes.
/// </summary>
public sealed record DemoBrand(string WebhookSecret, string BrandKey, string OpsKey)
{
    public const string Slug = "demo";
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
            [$"Brands:{Slug}:ApiKeys:0"] = HashOf(demo.BrandKey),
            ["Ops:ApiKeys:0"] = HashOf(demo.OpsKey),
        });
        return demo;
    }

    private static DemoBrand ReadOrCreate(string path)
    {
        if (File.Exists(path))
            return JsonSerializer.Deserialize<DemoBrand>(File.ReadAllBytes(path), Json.Options)!;
        var demo = new DemoBrand(Web.Webhooks.WebhookSecret.Create(), NewKey(), NewKey());
        var half = $"{path}.part";
        File.WriteAllBytes(half, JsonSerializer.SerializeToUtf8Bytes(demo, Json.Indented));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(half, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(half, path, overwrite: true);
        return demo;
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
