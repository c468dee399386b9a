using System.CommandLine;
using Spectre.Console;
using Vetting.Azure;
using Vetting.Azurite;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.LocalHost.Serving;

namespace Vetting.LocalHost.CommandLine;

/// <summary>verify: walks all that is kept in a data folder, or in the account that the settings name, and names each
/// difference.</summary>
internal static class VerifyCommand
{
    private const int Sound = 0;
    private const int Changed = 1;

    public static Command Create(Option<DirectoryInfo> data)
    {
        var command = new Command("verify",
            "Reads the log of decisions, dossiers, inputs, the list and mails again, and names what is not as it was written.");
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() =>
            RunAsync(parsed.GetRequiredValue(data).FullName, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, CancellationToken cancellation)
    {
        var configuration = new ConfigurationManager();
        configuration.AddLocalSettings(Environment.CurrentDirectory).AddEnvironmentVariables();
        await using var azurite = await ConnectAsync(configuration, folder, cancellation);
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging()
            .AddVettingStorage(configuration).AddSingleton<RecordCheck>().AddSingleton<Verification>()
            .BuildServiceProvider();
        return Show(await services.GetRequiredService<Verification>().RunAsync(cancellation));
    }

    /// <returns>The storage that was started for it; null where another is running or named.</returns>
    private static async Task<AzuriteProcess?> ConnectAsync(
        ConfigurationManager configuration, string folder, CancellationToken cancellation)
    {
        if (configuration["Storage:ConnectionString"] is not null || configuration["Storage:BlobServiceUri"] is not null)
            return null;
        configuration[KeptKey.Integrity] ??= KeptKey.IntegrityIn(folder)
            ?? throw new InvalidOperationException($"{folder} was never served; name the data folder with --data.");
        if (RunningServer.Find(folder) is { Storage.Length: > 0 } server)
        {
            configuration["Storage:ConnectionString"] = server.Storage;
            return null;
        }

        var azurite = new AzuriteProcess(DataFolder.StorageIn(folder));
        await azurite.StartAsync(cancellation);
        configuration["Storage:ConnectionString"] = azurite.ConnectionString;
        return azurite;
    }

    private static int Show(VerificationReport report)
    {
        AnsiConsole.WriteLine($"{report.Vettings} vettings, {report.Decided} of them decided, {report.Mails} mails");
        foreach (var difference in report.Differences)
        {
            AnsiConsole.MarkupLineInterpolated(difference.IsChange
                ? (FormattableString)$"[red]{difference.Record}[/]  {difference.VettingId}  {difference.Sentence.En}"
                : $"[grey]{difference.Record}[/]  {difference.VettingId}  {difference.Sentence.En}");
        }

        AnsiConsole.MarkupLine(report.IsSound
            ? "[green bold]sound[/]  Everything is as the product wrote it."
            : "[red bold]changed[/]  What is named above is not as the product wrote it.");
        return report.IsSound ? Sound : Changed;
    }
}
