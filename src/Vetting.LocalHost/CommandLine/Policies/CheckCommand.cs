using System.CommandLine;
using Spectre.Console;
using Vetting.Web.Policies;

namespace Vetting.LocalHost.CommandLine.Policies;

/// <summary>policy check: every mistake with its line and column; exit code 1 when there is one.</summary>
internal static class CheckCommand
{
    private const int Wrong = 1;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A brand's policy file." };
        file.AcceptExistingOnly();
        var command = new Command("check", "Says what is wrong with a policy file, and where.") { file };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() =>
            RunAsync(parsed.GetRequiredValue(file), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, CancellationToken cancellation)
    {
        var mistakes = PolicyFileCheck.Find(await File.ReadAllBytesAsync(file.FullName, cancellation));
        foreach (var mistake in mistakes)
        {
            Console.Out.WriteLine(
                $"{file.Name}({mistake.Line},{mistake.Column}): {mistake.Path}: {mistake.Message}");
        }

        if (mistakes.Count == 0)
            AnsiConsole.MarkupLineInterpolated($"[green bold]{file.Name} is in order.[/]");
        return mistakes.Count == 0 ? 0 : Wrong;
    }
}
