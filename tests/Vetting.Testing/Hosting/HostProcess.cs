using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vetting.Testing.Hosting;

/// <summary>The embedded host as its own process on a free port, so that it can be killed like one.</summary>
public sealed class HostProcess(string dataFolder, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private readonly StringBuilder _output = new();
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public string DataFolder { get; } = dataFolder;

    /// <summary>What it printed, for a test that fails.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts it and waits until it is ready to serve.</summary>
    public async Task StartAsync()
    {
        Launch();
        await WaitUntilReadyAsync();
    }

    public void Launch()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Vetting.LocalHost.dll"), "--data", DataFolder, "--port", $"{Address.Port}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Directory.CreateDirectory(DataFolder).FullName,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Of the embedded storage that runs now.</summary>
    public int StorageProcessId => int.Parse(
        File.ReadAllText(Path.Combine(DataFolder, "azurite", "azurite.pid")), CultureInfo.InvariantCulture);

    /// <summary>kill -9 of the host and its storage, at the same instant: as when the machine goes.</summary>
    public async Task KillWithStorageAsync()
    {
        using var storage = Process.GetProcessById(StorageProcessId);
        storage.Kill();
        await KillAsync();
        await storage.WaitForExitAsync();
    }

    /// <summary>Stops the host and its storage where they are, or lets them go on: SIGSTOP, SIGCONT.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process!.Id}", $"{StorageProcessId}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        // Its Azurite outlives it by as long as saving takes; until then the folder cannot be deleted.
        var claim = Path.Combine(DataFolder, "azurite", "azurite.pid");
        await Eventually.Async(() => Task.FromResult(File.Exists(claim)), there => !there, $"{claim} gone");
    }

    public async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < StartLimit)
        {
            Assert.False(_process!.HasExited, $"The host ended at its start:\n{Output}");
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "/health/ready"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
            }
            await Task.Delay(Poll, TimeProvider.System);
        }
        Assert.Fail($"The host was not ready after {StartLimit}:\n{Output}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
            _output.AppendLine(line.Data);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
