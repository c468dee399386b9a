using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Vetting.Web.Api;

namespace Vetting.Web.Tests.Api;

/// <summary>What a brand's developers make of openapi.json; see client.mjs.</summary>
internal static class TypeScriptClient
{
    /// <param name="client">TypeScript that imports ./api, which is generated.</param>
    public static async Task<ClientReport> CheckAsync(string client)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [Metadata("ClientChecker")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        })!;
        await process.StandardInput.WriteAsync(
            JsonSerializer.Serialize(new { document = Encoding.UTF8.GetString(OpenApiEndpoint.Document), client }));
        process.StandardInput.Close();
        var report = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<ClientReport>(report, JsonSerializerOptions.Web)!;
    }

    public static string Metadata(string key) => typeof(TypeScriptClient).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

/// <param name="Lint">What Redocly's recommended rules complain of.</param>
/// <param name="Types">What the compiler complains of.</param>
internal sealed record ClientReport(IReadOnlyList<string> Lint, IReadOnlyList<string> Types);
