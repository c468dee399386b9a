using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vetting.Azure.Mail;
using Vetting.Core.Content;

namespace Vetting.Azure.Tests.Mail;

/// <summary>A mail server for one test; see smtp-server.mjs for what it does.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly Process _process;

    private SmtpServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public static async Task<SmtpServer> StartAsync(params string[] arguments)
    {
        var script = typeof(SmtpServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "SmtpServer").Value!;
        var process = Process.Start(new ProcessStartInfo("node", [script, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new SmtpServer(process, int.Parse((await process.StandardOutput.ReadLineAsync())!));
    }

    public SmtpMailer Mailer(Func<SmtpOptions, SmtpOptions>? with = null, bool trusting = true)
    {
        var options = new SmtpOptions
        {
            Host = "127.0.0.1", Port = Port, Security = SmtpSecurity.None,
            FromAddress = "vetting@maison.example", FromName = "Maison Éclat",
        };
        return new SmtpMailer(Options.Create(with?.Invoke(options) ?? options), TimeProvider.System)
        {
            Trusts = trusting ? (_, _, _, _) => true : null,
        };
    }

    /// <summary>The next mail it accepted.</summary>
    public async Task<ReceivedMail> ReceiveAsync() => JsonSerializer.Deserialize<ReceivedMail>(
        (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!, Json.Options)!;

    /// <summary>Ends the server; gives the mails not yet received.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> StopAsync()
    {
        _process.StandardInput.Close();
        var lines = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<ReceivedMail>(line, Json.Options)!)];
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

internal sealed record ReceivedMail(
    bool Secure, string[] Envelope, string From, Recipient[] To, string Subject, string Text, string Html,
    string MessageId, Dictionary<string, string> Headers);

internal sealed record Recipient(string Name, string Address);
