using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Vetting.LocalHost.Serving;

namespace Vetting.LocalHost.CommandLine;

/// <summary>What the program does without a command: the whole product on loopback.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 7071;

    public static void AddServe(this RootCommand root, Option<DirectoryInfo> data)
    {
        var port = new Option<int>("--port")
        {
            Description = "The loopback port; 0 for any free one.",
            DefaultValueFactory = _ => DefaultPort,
        };
        port.Validators.Add(result =>
        {
            // The value itself throws where the text is no number.
            if (result.Tokens is [var port] && !ushort.TryParse(port.Value, CultureInfo.InvariantCulture, out _))
                result.AddError($"--port should be 0 to 65535, not '{port.Value}'.");
        });
        root.Options.Add(port);
        root.SetAction((parsed, cancellation) => Terminal.RunAsync(async () =>
        {
            await using var server = await Server.StartAsync(
                new ServerSettings(parsed.GetRequiredValue(data).FullName, parsed.GetValue(port)), cancellation);
            await Welcome.ShowAsync(server, AnsiConsole.Console, cancellation);
            await server.WaitForShutdownAsync(cancellation);
            return 0;
        }));
    }
}
