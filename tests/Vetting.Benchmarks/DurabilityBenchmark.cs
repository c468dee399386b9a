using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Vetting.Azurite;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;

/// <summary>
/// What it costs that answers wait for the disk: the time of one row, and from a submission to its 202, with 10, 1 000 and
/// 10 000 vettings in the store, with the barrier and without, in turn on the same folder.
/// </summary>
public static class DurabilityBenchmark
{
    private static readonly int[] Sizes = [10, 1_000, 10_000];

    private const int Rounds = 2;
    private const int Submissions = 20;
    private const int Rows = 200;
    private const int AtOnce = 16;
    // What a vetting leaves: rows of the list, links, mails, decisions and the engine's history; its blobs.
    private const int RowsEach = 30;
    private const int BlobsEach = 6;
    private static readonly string RowText = new('x', 900);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("vetting-benchmark-").FullName;
        var secret = Workload.NewSecret();
        var filled = 0;
        foreach (var size in Sizes)
        {
            await FillAsync(folder, filled, size);
            filled = size;
            for (var round = 1; round <= Rounds; round++)
            {
                await MeasureAsync(folder, secret, size, waits: true, round);
                await MeasureAsync(folder, secret, size, waits: false, round);
            }
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(string folder, string secret, int size, bool waits, int round)
    {
        var settings = Workload.Settings(secret);
        settings["Storage__WaitForDisk"] = $"{waits}";
        await using var host = new HostProcess(folder, settings);
        var started = Stopwatch.GetTimestamp();
        await host.StartAsync();
        var start = Stopwatch.GetElapsedTime(started);
        using var workload = new Workload(host.Address, secret);
        await workload.PutBriefAsync();
        var name = $"S{size}r{round}{(waits ? "on" : "off")}";
        await workload.SubmitAsync($"{name}warm");
        var submissions = await TimesAsync(Submissions, n => workload.SubmitAsync($"{name}n{n}"));
        var table = new TableClient(RunningServer.Find(folder)!.Storage, "Filler0");
        var rows = await TimesAsync(Rows, n => table.UpsertEntityAsync(new TableEntity(name, $"{n}") { ["Text"] = RowText }));
        Console.WriteLine($"durability: {size,6} vettings, barrier {(waits ? "on " : "off")}: "
            + $"202 after {Of(submissions)}; a row {Of(rows)}; host back in {start.TotalSeconds:N1} s");
    }

    private static string Of(List<double> times) =>
        $"{times[times.Count / 2]:N1} ms (median; {times[times.Count / 20]:N1} to {times[times.Count * 19 / 20]:N1})";

    private static async Task<List<double>> TimesAsync(int count, Func<int, Task> act)
    {
        var times = new List<double>();
        for (var n = 0; n < count; n++)
        {
            var started = Stopwatch.GetTimestamp();
            await act(n);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        times.Sort();
        return times;
    }

    /// <summary>Rows in tables of ten thousand vettings' width, blobs of a few kilobytes.</summary>
    private static async Task FillAsync(string folder, int from, int to)
    {
        await using var azurite = new AzuriteProcess(DataFolder.StorageIn(folder), synced: false);
        await azurite.StartAsync();
        var container = new BlobContainerClient(azurite.ConnectionString, "filler");
        await container.CreateIfNotExistsAsync();
        var tables = Enumerable.Range(0, 10).Select(n => new TableClient(azurite.ConnectionString, $"Filler{n}")).ToList();
        foreach (var table in tables)
            await table.CreateIfNotExistsAsync();
        await Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (n, token) =>
        {
            await tables[n % tables.Count].SubmitTransactionAsync(
                Enumerable.Range(0, RowsEach).Select(row => new TableTransactionAction(
                    TableTransactionActionType.UpsertReplace, new TableEntity($"v{n}", $"{row}") { ["Text"] = RowText })),
                token);
            for (var blob = 0; blob < BlobsEach; blob++)
                await container.GetBlobClient($"{n}-{blob}").UploadAsync(BinaryData.FromString(RowText), overwrite: true, token);
        });
    }
}
