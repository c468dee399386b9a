using System.CommandLine;
using System.CommandLine.Invocation;
using Microsoft.Extensions.Options;
using Spectre.Console;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Policies;

namespace Vetting.LocalHost.CommandLine;

/// <summary>Exit codes and errors as a person at a terminal expects them.</summary>
internal static class Terminal
{
    public const int CannotRun = 2;
    private const int Unwrapped = 200;

    /// <summary>Runs a command; what a person can mend is one red sentence, not a stack trace.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        // A file or a pipe has no width to wrap at.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = Unwrapped;
        if (Console.IsErrorRedirected)
            Errors.Profile.Width = Unwrapped;
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception mendable) when (IsMendable(mendable))
        {
            Errors.MarkupLineInterpolated($"[red]{mendable.Message}[/]");
            return CannotRun;
        }
        catch (AggregateException several) when (several.InnerExceptions.All(IsMendable))
        {
            foreach (var mendable in several.InnerExceptions)
                Errors.MarkupLineInterpolated($"[red]{mendable.Message}[/]");
            return CannotRun;
        }
    }

    /// <summary>Runs what was asked for; what no command takes is said in one sentence each.</summary>
    public static Task<int> InvokeAsync(ParseResult parsed)
    {
        if (parsed.Action is not ParseErrorAction)
            return parsed.InvokeAsync();
        foreach (var error in parsed.Errors)
            Errors.MarkupLineInterpolated($"[red]{error.Message}[/]");
        Errors.MarkupLine("[grey]--help tells what a command takes.[/]");
        return Task.FromResult(CannotRun);
    }

    private static bool IsMendable(Exception exception) => exception is InvalidOperationException or IOException
        or UnauthorizedAccessException or ContentMissingException or PermanentFailureException or PolicyException
        or OptionsValidationException or InvalidDataException;

    public static IAnsiConsole Errors { get; } =
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
}
