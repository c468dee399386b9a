using System.Diagnostics;
using Vetting.Azurite;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Azurite;

public sealed class FolderClaimTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-claim-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Takes_the_folder_of_a_dead_process_that_nobody_has_asked_after()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The state of a dead process is read from /proc.");
        // The shell becomes sleep, which never asks after the child it did not start.
        using var parent = Process.Start(new ProcessStartInfo("sh", ["-c", "sleep 1 & echo $!; exec sleep 600"])
        {
            RedirectStandardOutput = true,
        })!;
        var pid = await parent.StandardOutput.ReadLineAsync(Cancellation);
        await Eventually.TrueAsync(
            async () => (await File.ReadAllTextAsync($"/proc/{pid}/stat", Cancellation)).Contains(") Z ", StringComparison.Ordinal),
            "the child dead");
        await File.WriteAllTextAsync(Path.Combine(_folder, "azurite.pid"), pid, Cancellation);

        using (await FolderClaim.TakeAsync(_folder, TimeSpan.Zero, TimeProvider.System, Cancellation))
            Assert.False(File.Exists(Path.Combine(_folder, "azurite.pid")));

        parent.Kill();
        await parent.WaitForExitAsync(Cancellation);
    }

    [Fact]
    public async Task Refuses_a_folder_that_another_holds_until_it_lets_go()
    {
        using (await FolderClaim.TakeAsync(_folder, TimeSpan.Zero, TimeProvider.System, Cancellation))
        {
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
                FolderClaim.TakeAsync(_folder, TimeSpan.Zero, TimeProvider.System, Cancellation));
            Assert.Contains("is in use", refused.Message, StringComparison.Ordinal);
        }

        using var next = await FolderClaim.TakeAsync(_folder, TimeSpan.Zero, TimeProvider.System, Cancellation);
    }
}
