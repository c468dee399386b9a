using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Vetting.Core.Analysis;
using Vetting.Core.Dossiers;
using Vetting.Core.Texts;
using Vetting.Language;
using Vetting.LocalHost.Vet;

namespace Vetting.LocalHost.CommandLine;

/// <summary>recompute: says whether a dossier's inputs still give the same bytes.</summary>
internal static class RecomputeCommand
{
    private const int Identical = 0;
    private const int Differs = 1;

    public static Command Create(Option<DirectoryInfo> data)
    {
        var file = new Argument<FileInfo>("dossier") { Description = "A dossier.json." };
        file.AcceptExistingOnly();
        var command = new Command("recompute", "Computes a dossier again and says identical, or what differs.") { file };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() =>
            RunAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(data), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, DirectoryInfo data, CancellationToken cancellation)
    {
        await using var store = await InputStore.OpenAsync(file.Directory!.FullName, data.FullName, cancellation);
        await using var services = new ServiceCollection().AddEmbeddedAnalyser().BuildServiceProvider();
        var recomputation = new Recomputation(
            store.Content, services.GetRequiredService<ITextAnalyser>(), services.GetRequiredService<IMeaningReader>());
        try
        {
            var original = await File.ReadAllBytesAsync(file.FullName, cancellation);
            return Show(AnsiConsole.Console, await recomputation.RunAsync(original, cancellation));
        }
        catch (JsonException wrong)
        {
            throw new InvalidOperationException($"{file.Name} is not a dossier: {wrong.Message}", wrong);
        }
    }

    private static int Show(IAnsiConsole console, RecomputationResult result)
    {
        if (!result.AnalysedAgain)
            console.MarkupLine("[grey]The stored analysis was used; its analyser is not this program's.[/]");
        if (result.Identical)
        {
            console.MarkupLineInterpolated($"[green bold]identical[/]  sha256 {result.OriginalSha256}");
            return Identical;
        }
        console.MarkupLineInterpolated($"[red bold]different[/]  {result.Difference}");
        if (result.MadeBy is { } made)
        {
            console.WriteLine(
                $"The dossier was made by version {made.Code} with analysis {made.Analysis}; this is version " +
                $"{made.CodeNow} with analysis {made.AnalysisNow}, which may judge otherwise. " +
                "Only the version that made it gives the same bytes.");
        }

        console.MarkupLineInterpolated($"[grey]sha256 {result.OriginalSha256} → {result.RecomputedSha256}[/]");
        return Differs;
    }
}
