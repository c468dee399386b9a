using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing;
using Vetting.Testing.Builders;
using Vetting.Testing.Sources;

namespace Vetting.Web.Tests.Connect;

public sealed class SecretsTests(ConnectSite fixture, AzuriteFixture azurite) : IClassFixture<ConnectSite>
{
    [Fact]
    public async Task No_token_no_code_and_no_secret_stands_in_a_log_a_row_or_a_blob()
    {
        List<string> secrets = [];
        var kept = new StringBuilder();
        Channel[] channels = [fixture.TikTok.Channel, fixture.Threads.Channel, fixture.Instagram.Channel];
        var token = await fixture.LinkAsync("en", channels);
        for (var index = 0; index < channels.Length; index++)
        {
            using var traveller = new Traveller(fixture.Site.Address);
            var platform = await traveller.StartAsync(token, channels[index].Platform, index);
            var back = await traveller.AgreeAsync(platform);
            secrets.AddRange([traveller.Cookie!.Split('=')[1], back.Query.Split("state=")[1], "code*"]);
            Assert.Contains("is connected", (await traveller.ReturnAsync(back)).Text, StringComparison.Ordinal);
            var history = await fixture.Site.Get<IConnectedHistories>().TryReadAsync(
                "maison-lin", Sample.Submission.Creator, channels[index], HistoryLimits.Default, null, default);
            Assert.Equal(120, history!.Posts.Count);
            // While the consent lasts: once it has ended, no tokens are kept at all.
            kept.Append(await EverythingAsync());
            fixture.TikTok.Revoked = fixture.Threads.Revoked = fixture.Instagram.Revoked = true;
            var failure = await Assert.ThrowsAsync<HistoryUnavailableException>(
                () => fixture.Site.Get<IConnectedHistories>().TryReadAsync(
                    "maison-lin", Sample.Submission.Creator, channels[index], HistoryLimits.Default, null, default));
            fixture.TikTok.Revoked = fixture.Threads.Revoked = fixture.Instagram.Revoked = false;
            Assert.DoesNotContain("ofAda", failure.ToString(), StringComparison.Ordinal);
        }

        secrets.AddRange(["ofAda", TikTokServer.ClientSecret, MetaAccount.ClientSecret, token]);
        Assert.Contains("ada.grows", kept.ToString(), StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, kept.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(Base64("ofAda"), kept.ToString(), StringComparison.Ordinal);
        // What ASP.NET Core says of a request names its address, and the product's telemetry leaves these lines out.
        var said = fixture.Lines.All.Where(line => !line.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)).ToList();
        Assert.All(secrets, secret => Assert.DoesNotContain(said, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    private async Task<string> EverythingAsync()
    {
        var all = new StringBuilder();
        var tables = new TableServiceClient(azurite.ConnectionString);
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
                all.AppendJoin("\n", row.Keys.Select(name => row[name])).AppendLine();
        }

        var blobs = new BlobServiceClient(azurite.ConnectionString);
        await foreach (var container in blobs.GetBlobContainersAsync())
        {
            await foreach (var blob in blobs.GetBlobContainerClient(container.Name).GetBlobsAsync())
            {
                var content = await blobs.GetBlobContainerClient(container.Name).GetBlobClient(blob.Name).DownloadContentAsync();
                all.AppendLine(Text(content.Value.Content.ToArray()));
            }
        }

        return all.ToString();
    }

    private static string Text(byte[] content)
    {
        if (content is not [0x1f, 0x8b, ..])
            return Encoding.Latin1.GetString(content);
        using var unzipped = new StreamReader(
            new System.IO.Compression.GZipStream(new MemoryStream(content), System.IO.Compression.CompressionMode.Decompress));
        return unzipped.ReadToEnd();
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))[..^2];
}
