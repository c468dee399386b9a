using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Vetting.Web.Tests.Webhooks;

/// <summary>A brand's own system that checks webhooks with the stock client; see receiver.mjs.</summary>
internal sealed class StockReceiver : IDisposable
{
    private readonly Process _process;

    private StockReceiver(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<StockReceiver> StartAsync(string secret)
    {
        var script = typeof(StockReceiver).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "WebhookReceiver").Value!;
        var process = Process.Start(new ProcessStartInfo("node", [script, secret])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new StockReceiver(process, new Uri((await ReadLineAsync(process))!));
    }

    /// <returns>What the client made of the next delivery: its body, or what was wrong.</returns>
    public async Task<(string? Body, string? Wrong)> NextAsync()
    {
        var line = JsonNode.Parse((await ReadLineAsync(_process))!)!;
        return (line["body"]?.GetValue<string>(), line["wrong"]?.GetValue<string>());
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<string?> ReadLineAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
}
