using System.IO.Compression;
using Vetting.Core.Content;
using Vetting.Core.Vettings;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.CommandLine;

public sealed class DownloadedDossierTests : HostCommand
{
    private readonly string _secret = WebhookSecret.Create();

    [Fact]
    public async Task What_a_reviewer_downloads_is_computed_again_from_any_folder_to_the_same_bytes()
    {
        var anywhere = Path.Combine(Folder, "some", "where else");
        await using (var host = new HostProcess(Path.Combine(Folder, "data"), HostSettings.ForBrand("acme", _secret, "key")))
        {
            await host.StartAsync();
            await DownloadAsync(host.Address, anywhere);
        }

        var dossier = Path.Combine(anywhere, "dossier.json");
        var recomputed = await RunAsync([], "recompute", dossier);
        Assert.True(recomputed.ExitCode == 0, recomputed.Output);
        Assert.Contains(
            $"identical {Sha256Hex.Of(await File.ReadAllBytesAsync(dossier))}",
            Unwrapped(recomputed.Output).Replace("sha256 ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        File.Delete(Directory.GetFiles(Path.Combine(anywhere, "inputs"), "history-*").Single());
        Assert.Equal(2, (await RunAsync([], "recompute", dossier)).ExitCode);
    }

    private async Task DownloadAsync(Uri address, string folder)
    {
        using var client = new VettingClient(address, "acme", _secret, "key");
        using var brief = await client.PutBriefAsync("cuisine", Samples.Brief());
        var now = TimeProvider.System.GetUtcNow();
        var id = await client.SubmittedAsync("cuisine", Samples.Submission("Lucie", now), "delivery-to-download", now);
        await client.FlowAtAsync(id, FlowStages.InReview);
        var token = await client.InvitationTokenAsync(id);
        await using var zip = new ZipArchive(await client.Http.GetStreamAsync($"/review/{token}/dossier.zip?lang=fr"));
        await zip.ExtractToDirectoryAsync(folder);
    }
}
