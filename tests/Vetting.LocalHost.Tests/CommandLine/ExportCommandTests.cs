using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vetting.LocalHost.Tests.CommandLine;

/// <summary>vet, given what a platform gives.</summary>
public sealed class ExportCommandTests : HostCommand
{
    private const string Posts = "your_instagram_activity/media/posts_1.json";

    [Fact]
    public async Task Vets_an_archive_points_at_places_in_it_and_recomputes_the_same_bytes()
    {
        WriteZip("export.zip", (Posts, Captions(30)), ("messages/inbox/x/message_1.json", "not opened"));

        var vet = await RunAsync([], "vet", "export.zip", "--out", "out");
        Assert.True(vet.ExitCode == 0, vet.Output);

        var dossier = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "out", "dossier.json")))!;
        var channel = dossier["channels"]![0]!;
        Assert.Equal((30, 30, "media/posts_1.json"), (
            (int)channel["posts"]!, (int)channel["export"]!["understood"]!, (string)channel["export"]!["dialect"]!));
        Assert.Equal([Posts], channel["export"]!["files"]!.AsArray().Select(file => (string)file!));
        var html = WebUtility.HtmlDecode(await File.ReadAllTextAsync(Path.Combine(Folder, "out", "dossier.html")));
        Assert.Matches(@"<code>posts_1\.json#\d+</code>", html);
        Assert.Contains("Messages, contacts, places and advertising data were not read.", html, StringComparison.Ordinal);
        Assert.Contains("Pêche", html, StringComparison.Ordinal);

        var recomputed = await RunAsync([], "recompute", "out/dossier.json");
        Assert.True(recomputed.ExitCode == 0, recomputed.Output);
    }

    [Fact]
    public async Task Vets_every_channel_that_an_unpacked_archive_holds()
    {
        WriteFile($"unpacked/{Posts}", Captions(6));
        WriteFile("unpacked/your_instagram_activity/threads/threads_and_replies.json", $$"""{"text_post_app_text_posts":{{Captions(7)}}}""");

        var vet = await RunAsync([], "vet", "unpacked", "--out", "out");

        Assert.True(vet.ExitCode == 0, vet.Output);
        var dossier = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "out", "dossier.json")))!;
        Assert.Equal(["instagram @unpacked 6", "threads @unpacked 7"],
            dossier["channels"]!.AsArray().Select(channel => $"{channel!["name"]} {channel["posts"]}"),
            StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Vets_the_one_file_that_matters()
    {
        WriteFile("posts_1.json", Captions(3));
        var vet = await RunAsync([], "vet", "posts_1.json", "--out", "out");
        Assert.True(vet.ExitCode == 0, vet.Output);
    }

    [Theory]
    [InlineData("fr", "L’export Instagram est en HTML")]
    [InlineData("en", "The Instagram export is in HTML")]
    public async Task Says_in_the_persons_language_what_to_ask_the_platform_for(string language, string sentence)
    {
        WriteZip("export.zip", ("content/posts_1.html", "<html>"));

        var vet = await RunAsync([], "vet", "export.zip", "--lang", language);

        Assert.Equal(2, vet.ExitCode);
        Assert.Contains(sentence, Unwrapped(vet.Output), StringComparison.Ordinal);
    }

    private static string Captions(int posts) => JsonSerializer.Serialize(Enumerable.Range(1, posts).Select(post => new
    {
        media = new[]
        {
            new
            {
                uri = "p.jpg", creation_timestamp = 1_777_000_000 + (post * 50_000),
                title = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes($"Pêche du jour {post}, avec mon code PECHE10 chez Maison Brune")),
            },
        },
    }));

    private void WriteFile(string path, string content)
    {
        var file = new FileInfo(Path.Combine(Folder, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
    }

    private void WriteZip(string name, params (string Path, string Content)[] files)
    {
        using var zip = ZipFile.Open(Path.Combine(Folder, name), ZipArchiveMode.Create);
        foreach (var (path, content) in files)
        {
            using var entry = new StreamWriter(zip.CreateEntry(path).Open());
            entry.Write(content);
        }
    }
}
