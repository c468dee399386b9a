using System.Diagnostics;

namespace Vetting.LocalHost.Tests.CommandLine;

/// <summary>Runs the host's command line as a person would, in a folder of the test's own.</summary>
public abstract class HostCommand : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("vetting-cli-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Without the line breaks that a terminal's width puts in.</summary>
    protected static string Unwrapped(string output) =>
        string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected async Task<(int ExitCode, string Output)> RunAsync(
        IEnumerable<KeyValuePair<string, string?>> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Vetting.LocalHost.dll") },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
