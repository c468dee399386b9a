using System.Diagnostics;
using System.Globalization;
using Vetting.Azurite;

namespace Vetting.LocalHost.Tests.Azurite;

internal static class RunningAzurite
{
    /// <summary>kill -9 of the storage alone.</summary>
    public static async Task KillAsync(this AzuriteProcess azurite)
    {
        var pid = await File.ReadAllTextAsync(Path.Combine(azurite.Folder, "azurite.pid"));
        using var process = Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
        process.Kill();
        await azurite.WaitForEndAsync(CancellationToken.None);
    }
}
