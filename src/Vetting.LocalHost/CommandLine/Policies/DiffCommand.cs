using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Vetting.Core.Content;

namespace Vetting.LocalHost.CommandLine.Policies;

/// <summary>policy diff: past vettings under two policies, and what changes between them.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var before = PolicyArgument("before");
        var after = PolicyArgument("after");
        var folder = new Option<DirectoryInfo>("--on")
        {
            Description = "A folder of dossiers as vet --out writes them, at any depth.",
            Required = true,
        };
        folder.AcceptExistingOnly();
        var json = new Option<bool>("--json") { Description = "Prints JSON instead of tables." };
        var command = new Command("diff", "Replays past vettings under two policies and says what changes.")
        {
            before, after, folder, json,
        };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => RunAsync(
            parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetRequiredValue(folder),
            parsed.GetValue(json), cancellation)));
        return command;
    }

    private static Argument<string> PolicyArgument(string name) => new(name)
    {
        Description = $"A brand's policy file, or {PastVettings.BuiltIn} for none.",
    };

    private static async Task<int> RunAsync(
        string before, string after, DirectoryInfo folder, bool json, CancellationToken cancellation)
    {
        var changes = await PastVettings.ReplayAsync(before, after, folder, cancellation);
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(changes, Json.Indented));
        else
            DiffTables.Show(AnsiConsole.Console, changes);
        return 0;
    }
}
