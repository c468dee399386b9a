using System.Net;
using System.Text.Json.Nodes;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

/// <summary>One brand with a brief, and creators who submit histories of 100 posts that nobody else has.</summary>
internal sealed class Workload(Uri address, string secret) : IDisposable
{
    private const string Brand = "acme";
    private const string Key = "the-brand-key";
    private const string Brief = "cuisine";
    private const int Posts = 100;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    public static string NewSecret() => WebhookSecret.Create();

    public static Dictionary<string, string> Settings(string secret) => HostSettings.ForBrand(Brand, secret, Key);

    public VettingClient Client { get; } = new(address, Brand, secret, Key);

    public async Task PutBriefAsync()
    {
        using var answer = await Client.PutBriefAsync(Brief, Samples.Brief());
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Sends again, as a sender of webhooks does, while the host says that its storage is away.</summary>
    /// <returns>The vetting's id.</returns>
    public async Task<string> SubmitAsync(string creator)
    {
        var body = Samples.Submission(creator, TimeProvider.System.GetUtcNow(), Posts);
        // Texts that other creators have too would be stored, and read, only once.
        var unique = body.Replace("recette", $"recette de {creator}", StringComparison.Ordinal);
        while (true)
        {
            using var answer = await Client.SubmitAsync(Brief, unique, creator);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["vettingId"]!
                    .GetValue<string>();
            }

            await Task.Delay(Again, TimeProvider.System);
        }
    }

    public void Dispose() => Client.Dispose();
}
