using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Vetting.Azurite;

/// <summary>
/// Azurite's blob, queue and table services on loopback, with their data in one folder. What it answers is on disk. It
/// ends when this process ends, however that ends; its log is azurite.log in the folder.
/// </summary>
/// <param name="folder">Created when missing; one Azurite at a time.</param>
/// <param name="ports">Kept from the first start on, so that a restart keeps the connection string.</param>
/// <param name="synced">False when answers need not wait for the disk: what the machine's end may then cost is the last
/// second or so.</param>
public sealed class AzuriteProcess(
    string folder, AzuritePorts? ports = null, TimeProvider? clock = null, bool synced = true) : IAsyncDisposable
{
    // The account and key that every Azurite has, from its documentation.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>What a dead process left behind answers what is under way; on a busy machine that takes a while.</summary>
    private static readonly TimeSpan FolderPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private SharedNext<long>? _freed;
    private FolderClaim? _claim;
    private Process? _process;

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>The ports it listens on, once started.</summary>
    public AzuritePorts Ports { get; private set; } = ports ?? AzuritePorts.Free;

    /// <summary>What it said at its last start; null before.</summary>
    public AzuriteStart? Started { get; private set; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{Ports.Blob}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{Ports.Queue}/{Account};"
        + $"TableEndpoint=http://127.0.0.1:{Ports.Table}/{Account};";

    /// <summary>Waits for an earlier Azurite of the folder to end, then until its services listen.</summary>
    /// <exception cref="InvalidOperationException">Node or Azurite is missing or too slow; folder or port is taken.
    /// </exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        if (_process is { HasExited: false })
            throw new InvalidOperationException("This Azurite is already running.");
        Directory.CreateDirectory(Folder);
        await StopAsync();
        _claim = await FolderClaim.TakeAsync(Folder, FolderPatience, _clock, cancellation);
        try
        {
            _process = Launch();
            Started = (await ReadStartAsync(_process, cancellation)) with { Synced = synced };
            Ports = Started.Ports;
        }
        catch (OperationCanceledException slow) when (!cancellation.IsCancellationRequested)
        {
            await StopAsync();
            throw new InvalidOperationException(
                $"Azurite did not start on {Folder} within {StartLimit.TotalSeconds:0} seconds. Try again when this "
                + "machine has less to do.", slow);
        }
        catch
        {
            await StopAsync();
            throw;
        }
    }

    /// <summary>Takes out of the files what was deleted before the call: rows, messages, and the bytes of blobs. Those who
    /// ask while one is under way share the next one.</summary>
    /// <returns>How many bytes of blobs were overwritten.</returns>
    /// <exception cref="IOException">It could not, or ended meanwhile; try again.</exception>
    public Task<long> FreeAsync(CancellationToken cancellation) =>
        LazyInitializer.EnsureInitialized(ref _freed, () => new SharedNext<long>(AskToFreeAsync))
            .RunAsync().WaitAsync(cancellation);

    /// <summary>Until the process ends, stopped or by itself. At once where none was started.</summary>
    public async Task WaitForEndAsync(CancellationToken cancellation)
    {
        if (_process is { } process)
            await process.WaitForExitAsync(cancellation);
    }

    /// <summary>Answers what is under way and ends. Nothing happens when it is not running.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _process, null) is { } process)
        {
            using (process)
                await StopAsync(process);
        }
        Interlocked.Exchange(ref _claim, null)?.Dispose();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task StopAsync(Process process)
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience, _clock);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private async Task<long> AskToFreeAsync()
    {
        if (_process is not { HasExited: false } process)
            throw new IOException("The embedded storage is not running.");
        await process.StandardInput.WriteLineAsync("free");
        await process.StandardInput.FlushAsync();
        var line = await process.StandardOutput.ReadLineAsync()
            ?? throw new IOException("The embedded storage ended before it had freed what was deleted.");
        var said = JsonSerializer.Deserialize<AzuriteFreeing>(line, JsonSerializerOptions.Web)!;
        return said.Freed ?? throw new IOException($"The embedded storage freed nothing: {said.Reason}");
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                "--no-warnings", AzuriteInstallation.Script, Folder,
                $"{Ports.Blob}", $"{Ports.Queue}", $"{Ports.Table}", synced ? "synced" : "unsynced",
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                "Node.js 20 or later is needed to run Azurite. Install it from https://nodejs.org and check that node "
                + "is on the PATH.", missing);
        }
    }

    private async Task<AzuriteStart> ReadStartAsync(Process process, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(StartLimit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var line = await process.StandardOutput.ReadLineAsync(either.Token);
        if (line is not null)
            return JsonSerializer.Deserialize<AzuriteStart>(line, JsonSerializerOptions.Web)!;
        var reason = await process.StandardError.ReadToEndAsync(either.Token);
        throw new InvalidOperationException($"Azurite did not start on {Folder}: {reason.Trim()}");
    }
}
