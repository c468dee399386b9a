using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vetting.Azure;
using Vetting.Azure.Connections;
using Vetting.Azure.Integrity;
using Vetting.Azure.Mail;
using Vetting.LocalHost.Vet;
using Vetting.Sources.Bluesky;
using Vetting.Sources.Fetching;
using Vetting.Sources.Instagram;
using Vetting.Sources.Threads;
using Vetting.Sources.TikTok;
using Vetting.Sources.Twitch;
using Vetting.Sources.YouTube;
using Vetting.Web;
using Vetting.Web.Rights;
using Vetting.Web.Security;
using Vetting.Web.Watching;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>Every setting that the code reads is in the sample and in the README, and nothing else is.</summary>
public sealed partial class SettingsTests
{
    private const string Brand = "Brands__alba";

    private static readonly string[] Read =
    [
        "FUNCTIONS_WORKER_RUNTIME",
        "AzureWebJobsDisableHomepage",
        "AzureWebJobsStorage",
        "Telemetry__OtlpEndpoint",
        // Read by the Azure host alone, whose tests compare them with its options.
        "Analysis__Provider",
        "Analysis__Azure__Endpoint",
        "Analysis__Azure__ClientId",
        "Analysis__Azure__Key",
        "Analysis__Azure__Retries",
        "Analysis__Azure__RetryDelay",
        "Analysis__Azure__Timeout",
        .. Of<StorageOptions>(StorageOptions.Section),
        // Of the embedded host alone.
        "Storage__WaitForDisk",
        .. Of<VettingWebOptions>(VettingWebOptions.Section),
        .. Of<SmtpOptions>(SmtpOptions.Section),
        .. Of<FetchOptions>(FetchOptions.Section),
        .. Of<BlueskyOptions>(BlueskyOptions.Section),
        .. Of<YouTubeOptions>(YouTubeOptions.Section),
        .. Of<InstagramOptions>(InstagramOptions.Section),
        .. Of<TwitchOptions>(TwitchOptions.Section),
        .. Of<TikTokOptions>(TikTokOptions.Section),
        .. Of<ThreadsOptions>(ThreadsOptions.Section),
        .. Of<ConnectionOptions>(ConnectionOptions.Section),
        $"{ConnectionOptions.Section}__WrappingKeys__1",
        .. Of<IntegrityOptions>(IntegrityOptions.Section),
        .. Of<LimitOptions>(LimitOptions.Section),
        .. Of<ErasureOptions>(ErasureOptions.Section),
        .. Of<WatchOptions>(WatchOptions.Section),
        "Inbox__Key",
        LentToken.Setting.Replace(":", "__", StringComparison.Ordinal),
        .. Of<OpsOptions>("Ops"),
        .. Of<BrandOptions>(Brand).Where(name => name != $"{Brand}__Outcome" && name != $"{Brand}__OpenId"),
        $"{Brand}__WebhookSecrets__1",
        .. Of<OpenIdOptions>($"{Brand}__OpenId"),
        .. Of<OutcomeOptions>($"{Brand}__Outcome"),
    ];

    private static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    [Fact]
    public void The_sample_holds_every_setting()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "local.settings.sample.json")));

        Assert.Equal(
            Read.Order(StringComparer.Ordinal),
            sample.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_README_explains_every_setting() => Assert.Equal(
        Read.Select(name => name.Replace("alba", "{slug}", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        File.ReadLines(Path.Combine(Root, "README.md"))
            .SkipWhile(line => !line.StartsWith("| setting", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .SelectMany(Explained)
            .Order(StringComparer.Ordinal));

    /// <summary>`A__B`, `__C` stands for A__B and A__C.</summary>
    private static IEnumerable<string> Explained(string row)
    {
        var names = Quoted().Matches(row.Split('|')[1]).Select(quoted => quoted.Groups[1].Value).ToList();
        var section = names[0][..Math.Max(0, names[0].LastIndexOf("__", StringComparison.Ordinal))];
        return names.Select(name => name.StartsWith("__", StringComparison.Ordinal) ? section + name : name);
    }

    private static IEnumerable<string> Of<TOptions>(string section) =>
        from property in typeof(TOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        // Lists are filled where they are; what else cannot be set only tells of the others.
        where property.CanWrite || IsList(property)
        let item = IsList(property) ? "__0" : ""
        select $"{section.Replace(":", "__", StringComparison.Ordinal)}__{property.Name}{item}";

    private static bool IsList(PropertyInfo property) =>
        property.PropertyType == typeof(IList<string>) || property.PropertyType == typeof(IDictionary<string, string>);

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "VettingFunctions.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
