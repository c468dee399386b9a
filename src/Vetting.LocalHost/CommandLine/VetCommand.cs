using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Review;
using Vetting.LocalHost.Serving;
using Vetting.LocalHost.Vet;
using Vetting.Web;
using Vetting.Web.Dossiers;

namespace Vetting.LocalHost.CommandLine;

/// <summary>vet: one creator up to the dossier, on the spot.</summary>
internal static class VetCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("creator")
        {
            Description = "A platform's export (its archive, folder or file), a history file (.jsonl or .csv), the address of a feed, or a platform and a handle such as bluesky:someone.bsky.social (youtube:, mastodon:, twitch:, instagram:, tiktok: and threads: likewise).",
        };
        var brief = new Option<FileInfo?>("--brief") { Description = "A brief as JSON; without one, only what holds for every brand is judged." };
        var policy = new Option<FileInfo>("--policy") { Description = "A brand's policy file, laid over what is built in." };
        policy.AcceptExistingOnly();
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "Where dossier.json, dossier.html and the inputs go.",
            DefaultValueFactory = _ => new DirectoryInfo("dossier"),
        };
        var language = new Option<string?>("--lang") { Description = "fr or en; by default the brief's." };
        language.AcceptOnlyFromAmong("fr", "en");

        var command = new Command("vet", "Vets one creator up to the dossier.") { target, brief, policy, output, language };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => RunAsync(
            parsed.GetRequiredValue(target), parsed.GetValue(brief), parsed.GetValue(policy),
            parsed.GetRequiredValue(output), parsed.GetValue(language), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        string text, FileInfo? briefFile, FileInfo? policyFile, DirectoryInfo output, string? language,
        CancellationToken cancellation)
    {
        var target = await VetTarget.ParseAsync(text, language ?? "en", TimeProvider.System, cancellation);
        var brief = briefFile is null ? DefaultBrief.For(language ?? "en") : await BriefFile.ReadAsync(briefFile, cancellation);
        var policy = policyFile is null ? null : await File.ReadAllBytesAsync(policyFile.FullName, cancellation);
        output.Create();

        var configuration = new ConfigurationBuilder()
            .AddLocalSettings(Environment.CurrentDirectory).AddEnvironmentVariables().Build();
        var vetted = await VetProgress.ShowAsync(AnsiConsole.Console, progress =>
            new VetRun(configuration, Path.Combine(output.FullName, "inputs"), progress, TimeProvider.System, policy)
                .RunAsync(target, brief, progress.Report, cancellation));

        var dossier = JsonSerializer.Deserialize<Dossier>(vetted.Dossier, Json.Options)!;
        var reader = language ?? brief.Locale;
        var json = Path.Combine(output.FullName, "dossier.json");
        var html = Path.Combine(output.FullName, "dossier.html");
        await File.WriteAllBytesAsync(json, vetted.Dossier, cancellation);
        await File.WriteAllTextAsync(html, await RenderAsync(dossier, reader, vetted.Pictures), cancellation);

        DossierSummary.Show(AnsiConsole.Console, dossier, reader);
        AnsiConsole.MarkupLineInterpolated($"[grey]{json}[/]\n[grey]{html}[/]");
        return 0;
    }

    private static async Task<string> RenderAsync(
        Dossier dossier, string language, IReadOnlyList<EvidencePicture> pictures)
    {
        await using var services = new ServiceCollection().AddDossierPages().BuildServiceProvider();
        return await services.GetRequiredService<DossierRenderer>().RenderStandaloneAsync(
            dossier, language, SeenEvidence.Of([], pictures));
    }
}
