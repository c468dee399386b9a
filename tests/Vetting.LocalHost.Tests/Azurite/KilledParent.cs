using System.Diagnostics;
using System.Text.Json;
using Vetting.Azurite;
using Vetting.Core.Content;

namespace Vetting.LocalHost.Tests.Azurite;

/// <summary>A process that starts Azurite as the host does and is there to be killed.</summary>
internal sealed class KilledParent : IDisposable
{
    private const string Script = """
        const [script, folder] = process.argv.slice(1);
        const stdio = ['pipe', 'inherit', 'inherit'];
        require('child_process').spawn(process.execPath, [script, folder, '0', '0', '0'], { stdio });
        setInterval(() => {}, 1000);
        """;

    private readonly Process _process;

    private KilledParent(Process process, AzuritePorts ports) =>
        (_process, ConnectionString) = (process, new AzuriteProcess(".", ports).ConnectionString);

    public string ConnectionString { get; }

    public static async Task<KilledParent> StartAsync(string folder)
    {
        var process = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { "-e", Script, AzuriteInstallation.Script, folder },
            RedirectStandardOutput = true,
        })!;
        var said = await process.StandardOutput.ReadLineAsync();
        return new KilledParent(process, JsonSerializer.Deserialize<AzuriteStart>(said!, Json.Options)!.Ports);
    }

    /// <summary>SIGKILL, to the parent alone.</summary>
    public Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        return _process.WaitForExitAsync();
    }

    public void Dispose() => _process.Dispose();
}
