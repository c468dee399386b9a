using System.Net;
using System.Net.Sockets;
using Vetting.Testing;

namespace Vetting.LocalHost.Tests.CommandLine;

/// <summary>What keeps the host from starting is told in a sentence, without a stack trace.</summary>
public sealed class StartMistakesTests : HostCommand
{
    private const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;"
        + "BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a";

    [Theory]
    [InlineData("recompute", "absent.json")]
    [InlineData("policy", "check", "absent.json")]
    [InlineData("policy", "diff", "built-in", "built-in", "--on", "absent")]
    [InlineData("vet")]
    [InlineData("vet", "absent.jsonl", "--frob")]
    [InlineData("vet", "https://somebody:secret@feeds.example/atom")]
    public async Task Arguments_that_cannot_be_are_said_in_a_sentence_and_are_no_answer(params string[] arguments)
    {
        var run = await RunAsync([], arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("Usage:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("70000")]
    [InlineData("-1")]
    public async Task Says_what_a_port_should_be(string port)
    {
        var serve = await RunAsync([], "--port", port);

        Assert.Equal(2, serve.ExitCode);
        Assert.Contains("should be 0 to 65535", serve.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", serve.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a-file", "it is a file")]
    [InlineData("a-file/below", "it cannot be made")]
    [InlineData("/proc/vetting", "it cannot be made")]
    public async Task Says_in_a_sentence_what_cannot_be_the_data_folder(string folder, string why)
    {
        Assert.SkipWhen(folder.StartsWith("/proc", StringComparison.Ordinal) && !OperatingSystem.IsLinux(), "Linux alone.");
        await File.WriteAllTextAsync(Path.Combine(Folder, "a-file"), "");

        var serve = await RunAsync([], "--port", "0", "--data", folder);

        Assert.Equal(2, serve.ExitCode);
        Assert.EndsWith(
            $"cannot be the data folder: {why}. Choose another with --data.", Unwrapped(serve.Output),
            StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", serve.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_port_is_taken_in_a_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var serve = await RunAsync([], "--port", $"{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal(2, serve.ExitCode);
        Assert.Contains("--port", serve.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", serve.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:ConnectionString", "nonsense", "Storage:ConnectionString should be")]
    [InlineData("Storage:ConnectionString", "UseDevelopmentStorage=maybe", "Storage:ConnectionString should be")]
    [InlineData("Storage:ConnectionString", Nowhere, "cannot be used: Connection refused. Check Storage:ConnectionString")]
    [InlineData("Storage:Prefix", "9", "Storage:Prefix should be")]
    [InlineData("Fetch:Timeout", "soon", "Fetch:Timeout")]
    [InlineData("Fetch:Retries", "99", "Fetch:Retries should be 0 to 10")]
    [InlineData("Web:PublicAddress", "ftp://x", "Web:PublicAddress")]
    [InlineData("Mail:Smtp:Host", "mail.example", "Mail:Smtp:FromAddress should be")]
    [InlineData("Brands:acme:Name", "Acme", "Brands:acme:WebhookSecrets should be")]
    public async Task Says_in_a_sentence_which_setting_is_wrong(string setting, string value, string sentence)
    {
        var serve = await RunAsync(
            [KeyValuePair.Create(setting, (string?)value), KeyValuePair.Create("Integrity:Key", (string?)TestStorage.IntegrityKeyText)],
            "--port", "0");

        Assert.Equal(2, serve.ExitCode);
        Assert.Contains(sentence, Unwrapped(serve.Output), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", serve.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:ConnectionString", Nowhere, "Integrity:Key should be set where Storage names an account")]
    [InlineData("Integrity:Key", "short", "Integrity:Key should be the base64 of 32 to 64 random bytes")]
    [InlineData("Web:TrustedProxies:0", "everybody", "Web:TrustedProxies should be addresses or networks")]
    [InlineData("Limits:WrongByAddress", "0", "Limits:WrongByAddress should be 1 to 100000")]
    public async Task Says_which_setting_of_whom_to_trust_is_wrong(string setting, string value, string sentence)
    {
        var serve = await RunAsync([KeyValuePair.Create(setting, (string?)value)], "--port", "0");

        Assert.Equal(2, serve.ExitCode);
        Assert.Contains(sentence, Unwrapped(serve.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Values": { "Fetch__Retries": "1", "fetch__retries": "2" } }""", "fetch__retries is given twice")]
    [InlineData("""{ "Values": { "Fetch__Retries": 1 } }""", "should be a JSON object with a member Values")]
    [InlineData("""{ "Fetch__Retries": "1" }""", "should be a JSON object with a member Values")]
    [InlineData("{", "should be a JSON object with a member Values")]
    public async Task Says_in_a_sentence_what_is_wrong_with_the_settings_file(string file, string sentence)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "local.settings.json"), file);

        var serve = await RunAsync([], "--port", "0");

        Assert.Equal(2, serve.ExitCode);
        Assert.Contains(sentence, Unwrapped(serve.Output), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", serve.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "webhookSecret": "whsec_x", "brandKey": "a", "opsKey": "b", "madeAt": "2026-01-01T00:00:00Z" }""")]
    public async Task Says_in_a_sentence_that_the_demos_secrets_cannot_be_read(string file)
    {
        Directory.CreateDirectory(Path.Combine(Folder, ".vetting"));
        await File.WriteAllTextAsync(Path.Combine(Folder, ".vetting", "demo.json"), file);

        var serve = await RunAsync([], "--port", "0");

        Assert.Equal(2, serve.ExitCode);
        Assert.Contains("demo.json should hold", Unwrapped(serve.Output), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", serve.Output, StringComparison.Ordinal);
    }
}
