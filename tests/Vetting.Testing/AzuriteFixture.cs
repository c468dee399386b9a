using Vetting.Azurite;

namespace Vetting.Testing;

/// <summary>One Azurite for a test assembly: [assembly: AssemblyFixture(typeof(AzuriteFixture))].</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static int _prefixes;

    /// <summary>Stop and start it to test storage that is away; such tests must not run beside others.</summary>
    public AzuriteProcess Azurite { get; } = new(Directory.CreateTempSubdirectory("vetting-azurite-").FullName);

    public string ConnectionString => Azurite.ConnectionString;

    /// <summary>A prefix for table and container names that no other test has: a letter and digits.</summary>
    public static string NewPrefix() => $"t{Interlocked.Increment(ref _prefixes)}x";

    public async ValueTask InitializeAsync() => await Azurite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Azurite.DisposeAsync();
        Directory.Delete(Azurite.Folder, recursive: true);
    }
}
