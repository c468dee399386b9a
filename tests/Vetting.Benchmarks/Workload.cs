using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

/// <summary>One brand with a brief, and creators who submit histories of 100 posts that nobody else has.</summary>
internal sealed class Workload(Uri address, string secret) : IDisposable
{
    private const string Brand = "acme";
    private const string Key = "the-brand-key";
    private const string Brief = "cuisine";
    private const int Posts = 100;

    public static string NewSecret() => WebhookSecret.Create();

    public static Dictionary<string, string> Settings(string secret) => HostSettings.ForBrand(Brand, secret, Key);

    public VettingClient Client { get; } = new(address, Brand, secret, Key);

    public async Task PutBriefAsync()
    {
        using var answer = await Client.PutBriefAsync(Brief, Samples.Brief());
        answer.EnsureSuccessStatusCode();
    }

    /// <returns>The vetting's id.</returns>
    public Task<string> SubmitAsync(string creator)
    {
        var body = Samples.Submission(creator, TimeProvider.System.GetUtcNow(), Posts);
        // Texts that other creators have too would be stored, and read, only once.
        var unique = body.Replace("recette", $"recette de {creator}", StringComparison.Ordinal);
        return Client.SubmittedAsync(Brief, unique, creator);
    }

    public void Dispose() => Client.Dispose();
}
