using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Testing.Builders;
using Vetting.Testing.Hosting;
using Vetting.Testing.Sources;

namespace Vetting.LocalHost.Tests.CommandLine;

public sealed class CommandLineTests : HostCommand
{
    [Fact]
    public async Task Vets_a_history_file_and_recomputes_the_same_bytes()
    {
        await WriteHistoryAsync();
        await File.WriteAllTextAsync(Path.Combine(Folder, "brief.json"), Samples.Brief());

        var vet = await RunAsync([], "vet", "lucie.jsonl", "--brief", "brief.json", "--out", "out");
        Assert.True(vet.ExitCode == 0, vet.Output);
        Assert.Contains("lucie", vet.Output, StringComparison.Ordinal);
        var html = await File.ReadAllTextAsync(Path.Combine(Folder, "out", "dossier.html"));
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);

        var recomputed = await RunAsync([], "recompute", "out/dossier.json");
        Assert.True(recomputed.ExitCode == 0, recomputed.Output);
        Assert.Contains("identical", recomputed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_brief_no_objective_is_made_up()
    {
        await WriteHistoryAsync();

        var vet = await RunAsync([], "vet", "lucie.jsonl", "--out", "out");

        Assert.True(vet.ExitCode == 0, vet.Output);
        var dossier = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "out", "dossier.json")))!;
        var reach = dossier["dimensions"]!.AsArray().Single(result => (string)result!["dimension"]! == "reach")!;
        Assert.DoesNotContain("engagement", reach["findings"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("no objective", reach["missing"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recompute_names_the_first_difference()
    {
        await WriteHistoryAsync();
        await RunAsync([], "vet", "lucie.jsonl", "--out", "out");
        var path = Path.Combine(Folder, "out", "dossier.json");
        var dossier = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        dossier["channels"]![0]!["posts"] = 31;
        await File.WriteAllTextAsync(path, dossier.ToJsonString());

        var recomputed = await RunAsync([], "recompute", "out/dossier.json");

        Assert.Equal(1, recomputed.ExitCode);
        Assert.Contains("$.channels[0].posts was 31, now 30", recomputed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recompute_says_in_a_sentence_which_input_was_changed()
    {
        await WriteHistoryAsync();
        await RunAsync([], "vet", "lucie.jsonl", "--out", "out");
        var history = Directory.GetFiles(Path.Combine(Folder, "out", "inputs"), "history-*").Single();
        await File.AppendAllTextAsync(history, " ");

        var recomputed = await RunAsync([], "recompute", "out/dossier.json");

        Assert.Equal(2, recomputed.ExitCode);
        Assert.DoesNotContain("   at ", recomputed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recompute_says_in_a_sentence_which_input_is_of_another_shape()
    {
        await WriteHistoryAsync();
        await RunAsync([], "vet", "lucie.jsonl", "--out", "out");
        var path = Path.Combine(Folder, "out", "dossier.json");
        var dossier = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        var other = ContentRef.Of(ContentKind.Submission, "{}"u8);
        await File.WriteAllTextAsync(Path.Combine(Folder, "out", "inputs", $"submission-{other.Sha256}"), "{}");
        dossier["provenance"]!["submission"]!["sha256"] = other.Sha256;
        await File.WriteAllTextAsync(path, dossier.ToJsonString());

        var recomputed = await RunAsync([], "recompute", "out/dossier.json");

        Assert.Equal(2, recomputed.ExitCode);
        Assert.Contains($"{other.Sha256} cannot be read as Submission", recomputed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", recomputed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recompute_of_another_versions_dossier_applies_its_own_rules_and_says_whose_it_is()
    {
        await WriteHistoryAsync();
        await RunAsync([], "vet", "lucie.jsonl", "--out", "out");
        var path = Path.Combine(Folder, "out", "dossier.json");
        var dossier = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        var inputs = Path.Combine(Folder, "out", "inputs");
        var policy = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(inputs, $"policy-{dossier["provenance"]!["policy"]!["sha256"]}")))!;
        policy["rules"]!.AsArray().RemoveAt(0);
        var older = JsonSerializer.SerializeToUtf8Bytes(policy);
        var reference = ContentRef.Of(ContentKind.Policy, older);
        await File.WriteAllBytesAsync(Path.Combine(inputs, $"policy-{reference.Sha256}"), older);
        dossier["provenance"]!["policy"]!["sha256"] = reference.Sha256;
        dossier["provenance"]!["codeVersion"] = "0.0.9";
        await File.WriteAllTextAsync(path, dossier.ToJsonString());

        var recomputed = await RunAsync([], "recompute", "out/dossier.json");

        Assert.Equal(1, recomputed.ExitCode);
        Assert.Contains("made by version 0.0.9", recomputed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_the_pictures_of_quoted_posts_into_the_page_it_writes()
    {
        await using var server = await LocalServer.StartAsync(Answers.Bytes(Png.Square(64), "image/png"));
        var items = Enumerable.Range(1, 20).Select(day =>
            $"<item><guid>{day}</guid><pubDate>2026-05-{day:00}T10:00:00Z</pubDate><description>&lt;p&gt;Putain, quelle soupe de merde, jour {day}.&lt;/p&gt;&lt;img src='/{day}.png' alt='Soupe {day}'&gt;</description></item>");
        server.Instead = request => request.Path == "/rss.xml"
            ? Answers.Text($"<rss version='2.0'><channel><title>Soupes</title>{string.Concat(items)}</channel></rss>", "application/rss+xml; charset=utf-8")
            : null;

        var vet = await RunAsync(
            [new("Fetch:AllowHosts:0", server.Address.Authority)], "vet", $"{server.Address}rss.xml", "--out", "pictured");

        Assert.True(vet.ExitCode == 0, vet.Output);
        var html = System.Net.WebUtility.HtmlDecode(await File.ReadAllTextAsync(Path.Combine(Folder, "pictured", "dossier.html")));
        Assert.Matches("<img src=\"data:image/jpeg;base64,[^\"]+\" alt=\"Soupe [0-9]+\" />", html);
        var recomputed = await RunAsync([], "recompute", "pictured/dossier.json");
        Assert.True(recomputed.ExitCode == 0, recomputed.Output);
    }

    [Fact]
    public async Task Vets_a_feed_and_a_bluesky_account()
    {
        await using var feed = await FeedServer.StartAsync();
        await using var bluesky = await BlueskyServer.StartAsync();

        var fed = await RunAsync(feed.Settings, "vet", feed.Atom, "--out", "feed");
        var skied = await RunAsync(bluesky.Settings, "vet", "bluesky:ada.example", "--out", "sky", "--lang", "fr");

        Assert.True(fed.ExitCode == 0, fed.Output);
        Assert.True(skied.ExitCode == 0, skied.Output);
        Assert.Equal(20, await PostsAsync("feed"));
        Assert.Equal(150, await PostsAsync("sky"));
    }

    [Fact]
    public async Task Measures_the_text_analysis_on_labelled_texts()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "fr.tsv"), """
            positive	J'adore cette crème, elle est géniale
            negative	Quelle déception, ce produit est horrible

            """);
        await File.WriteAllTextAsync(Path.Combine(Folder, "toxic.tsv"), """
            toxic	espèce de connard, va te faire foutre
            toxic	une phrase que nulle liste de mots ne trouvera
            normal	une recette de soupe aux légumes
            positive	bonne journée à tous

            """);

        await File.WriteAllTextAsync(Path.Combine(Folder, "captions.tsv"),
            "id\tcommercial\tdisclosed\ttext\na\t1\t1\t#pub un panier\nb\t1\t1\tune soupe\n");

        var language = await RunAsync([], "evaluate", "language", "fr.tsv");
        var disclosure = await RunAsync([], "evaluate", "disclosure", "captions.tsv", "--wrong");
        var tone = await RunAsync([], "evaluate", "sentiment", "fr.tsv");
        var toxicity = await RunAsync([], "evaluate", "toxicity", "toxic.tsv");
        var all = await RunAsync([], "evaluate", "all", ".");
        var missing = await RunAsync([], "evaluate", "toxicity", "absent.tsv");

        Assert.Matches(@"accuracy +100%", language.Output);
        Assert.Matches(@"macro-F1 +66\.7%", tone.Output);
        Assert.Matches(@"precision +100%\s+recall +50%", toxicity.Output);
        Assert.Matches(@"ordinary posts flagged +0 of 1", toxicity.Output);
        Assert.Matches(@"disclosed precision +100%\s+disclosed recall +50%", disclosure.Output);
        Assert.Contains("commercial missed", disclosure.Output, StringComparison.Ordinal);
        Assert.Matches("captions.tsv +│ commercial intent +│ +2 │ precision 100%, recall 50%", all.Output);
        Assert.Matches("fr.tsv +│ tone .*macro-F1 66.7%", all.Output);
        Assert.Matches("toxic.tsv +│ offensive language +│ +3 │ precision 100%, recall 50%", all.Output);
        Assert.Equal(1, all.Output.Split("captions.tsv").Length - 1);
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("there is no such file", missing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judges_by_a_brief_whatever_its_file_is_called()
    {
        var brief = JsonNode.Parse(Samples.Brief())!;
        brief["id"] = "spring";
        await File.WriteAllTextAsync(Path.Combine(Folder, "Our brief.json"), brief.ToJsonString());
        await WriteHistoryAsync();

        var vet = await RunAsync([], "vet", "lucie.jsonl", "--brief", "Our brief.json", "--out", "out");

        Assert.True(vet.ExitCode == 0, vet.Output);
    }

    [Fact]
    public async Task Judges_no_fit_without_a_brief()
    {
        await WriteHistoryAsync();

        var vet = await RunAsync([], "vet", "lucie.jsonl", "--out", "out");

        Assert.Contains("there is nothing to compare", Unwrapped(vet.Output), StringComparison.Ordinal);
        Assert.DoesNotContain("Languages of the brief", vet.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bluesky:@", "should be followed by a handle")]
    [InlineData("mastodon:", "such as mastodon:someone@mastodon.example")]
    [InlineData("missing.jsonl", "there is no such file")]
    [InlineData("ftp://example.org/feed", "should be a history file")]
    public async Task Says_what_a_creator_should_be(string creator, string sentence)
    {
        var vet = await RunAsync([], "vet", creator);

        Assert.Equal(2, vet.ExitCode);
        Assert.Contains(sentence, Unwrapped(vet.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vets_platforms_with_their_keys_and_writes_the_keys_nowhere()
    {
        IFakePlatform[] platforms =
        [
            await YouTubeServer.StartAsync(), await MastodonServer.StartAsync(), await InstagramServer.StartAsync(),
            await TwitchServer.StartAsync(),
        ];
        foreach (var platform in platforms)
        {
            await using var server = platform;
            var channel = platform.Channel;
            var output = Path.Combine(Folder, channel.Platform);

            var vet = await RunAsync(
                platform.Settings, "vet", $"{channel.Platform}:{channel.Handle ?? channel.Address}", "--out", output);
            var recomputed = await RunAsync([], "recompute", Path.Combine(output, "dossier.json"));

            Assert.True(vet.ExitCode == 0, vet.Output);
            Assert.Equal(platform.Posts.Count, await PostsAsync(channel.Platform));
            Assert.Contains("identical", recomputed.Output, StringComparison.Ordinal);
            var written = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(File.ReadAllText);
            Assert.All(platform.Secrets, secret =>
                Assert.DoesNotContain(written.Prepend(vet.Output), text => text.Contains(secret, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Vets_accounts_that_open_to_their_own_token_alone_and_writes_the_token_nowhere()
    {
        IConsentingPlatform[] platforms =
            [await TikTokServer.StartAsync(), await InstagramLoginServer.StartAsync(), await ThreadsServer.StartAsync()];
        foreach (var platform in platforms)
        {
            await using var server = platform;
            var channel = platform.Channel;
            var token = platform.Give(TimeProvider.System.GetUtcNow()).Access;
            var output = Path.Combine(Folder, channel.Platform);

            var vet = await RunAsync(
                platform.Settings.Append(new("Vet:Token", token)), "vet", $"{channel.Platform}:{channel.Handle}", "--out", output);

            Assert.True(vet.ExitCode == 0, vet.Output);
            Assert.Equal(platform.Posts.Count, await PostsAsync(channel.Platform));
            var written = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(File.ReadAllText);
            Assert.DoesNotContain(written.Prepend(vet.Output), text => text.Contains(token, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_token_that_the_platform_does_not_take_is_said_and_asked_for_once()
    {
        await using var platform = await TikTokServer.StartAsync();

        var vet = await RunAsync(
            platform.Settings.Append(new("Vet:Token", "act.none")), "vet", $"tiktok:{platform.Channel.Handle}", "--out", "out");

        Assert.True(vet.ExitCode == 0, vet.Output);
        Assert.Contains("does not accept the token of Vet__Token", Unwrapped(vet.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tiktok:@ada.grows", "TikTok @ada.grows")]
    [InlineData("threads:ada.grows", "Threads @ada.grows")]
    [InlineData("youtube:@AdaGrows", "YouTube @AdaGrows")]
    [InlineData("youtube:https://www.youtube.com/@AdaGrows", "YouTube @AdaGrows")]
    [InlineData("twitch:adagrows", "Twitch @adagrows")]
    [InlineData("Instagram:@ada.grows", "Instagram @ada.grows")]
    public async Task A_platform_without_its_key_has_no_open_source(string creator, string channel)
    {
        var vet = await RunAsync([], "vet", creator, "--out", "out");

        Assert.True(vet.ExitCode == 0, vet.Output);
        var dossier = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "out", "dossier.json")))!;
        Assert.Equal(
            (channel, "noOpenSource"),
            ((string?)dossier["channels"]![0]!["name"], (string?)dossier["channels"]![0]!["unavailable"]));
    }

    [Fact]
    public async Task A_history_that_cannot_be_had_still_gives_a_dossier_that_says_so()
    {
        var vet = await RunAsync([], "vet", "http://127.0.0.1:9/feed.xml", "--out", "out");

        Assert.True(vet.ExitCode == 0, vet.Output);
        var dossier = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "out", "dossier.json")))!;
        Assert.Equal("refused", dossier["channels"]![0]!["unavailable"]!.GetValue<string>());
        Assert.Equal("notEnough", dossier["advice"]!["recommendation"]!.GetValue<string>());
    }

    [Fact]
    public async Task Vets_by_a_brands_policy_and_replays_past_vettings_under_another()
    {
        await WriteHistoryAsync();
        var policy = Path.Combine(Folder, "house.json");
        await File.WriteAllTextAsync(policy, """{"version":"house 3","dimensions":[{"dimension":"engagement","weight":0}]}""");

        var vet = await RunAsync([], "vet", "lucie.jsonl", "--policy", "house.json", "--out", "past/lucie");
        await RunAsync([], "vet", "lucie.jsonl", "--out", "past/again");
        var diff = await RunAsync([], "policy", "diff", "built-in", "house.json", "--on", "past", "--json");
        var same = await RunAsync([], "policy", "diff", "house.json", "house.json", "--on", "past");
        await File.WriteAllTextAsync(policy, """{"rules":[{"id":"safety.alcool"}]}""");
        var check = await RunAsync([], "policy", "check", "house.json");

        Assert.True(vet.ExitCode == 0, vet.Output);
        var dossier = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "past", "lucie", "dossier.json")))!;
        Assert.Equal("house 3", dossier["provenance"]!["policyVersion"]!.GetValue<string>());
        Assert.True(diff.ExitCode == 0, diff.Output);
        Assert.Equal(2, JsonNode.Parse(diff.Output)!.AsArray().Count);
        Assert.Contains("0 of 2 recommendations flip; dossiers that change: 0", same.Output, StringComparison.Ordinal);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("house.json(1,12): $.rules[0].id", check.Output, StringComparison.Ordinal);
    }

    private Task WriteHistoryAsync() => File.WriteAllTextAsync(
        Path.Combine(Folder, "lucie.jsonl"), Samples.History("lucie", TimeProvider.System.GetUtcNow(), 30));

    private async Task<int> PostsAsync(string output) => JsonNode.Parse(
        await File.ReadAllTextAsync(Path.Combine(Folder, output, "dossier.json")))!["channels"]![0]!["posts"]!.GetValue<int>();
}
