using Spectre.Console;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.LocalHost.CommandLine;

/// <summary>Exit codes and errors as a person at a terminal expects them.</summary>
internal static class Terminal
{
    public const int CannotRun = 2;

    /// <summary>Runs a command; what a person can mend is one red sentence, not a stack trace.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception mendable) when (mendable is InvalidOperationException or IOException
            or UnauthorizedAccessException or ContentMissingException or PolicyException)
        {
            Errors.MarkupLineInterpolated($"[red]{mendable.Message}[/]");
            return CannotRun;
        }
    }

    public static IAnsiConsole Errors { get; } =
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
}
