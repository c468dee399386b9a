using System.Diagnostics;
using System.Reflection;

namespace Vetting.Web.Tests.Connect;

/// <summary>One of npm's oidc-provider, which ends with the test.</summary>
internal sealed class AuthorizationServer : IDisposable
{
    private readonly Process _process;

    private AuthorizationServer(Process process) => _process = process;

    /// <param name="script">What the project calls it.</param>
    public static AuthorizationServer Start(string script, params string[] arguments)
    {
        var path = typeof(AuthorizationServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == script).Value!;
        return new(Process.Start(new ProcessStartInfo("node", [path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    public async Task<Uri> AddressAsync()
    {
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        return new Uri((await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
