using System.Diagnostics;

namespace Vetting.Infra.Tests;

/// <summary>A copy of infra-bicep that the compiler may write into.</summary>
public sealed class BicepFolder : IDisposable
{
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("vetting-bicep-");

    public BicepFolder()
    {
        foreach (var file in Directory.GetFiles(Checkout.Infrastructure, "*", SearchOption.AllDirectories))
            CopyTo(Path.GetRelativePath(Checkout.Infrastructure, file), File.ReadAllText(file));
        CopyTo("everything.bicepparam", Checkout.Read("tests", "Vetting.Infra.Tests", "everything.bicepparam"));
    }

    public IEnumerable<string> Files(string pattern) => _copy.GetFiles(pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_copy.FullName, file.FullName));

    public bool Has(string path) => File.Exists(Path.Combine(_copy.FullName, path));

    public string Read(string path) => File.ReadAllText(Path.Combine(_copy.FullName, path));

    public void CopyTo(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_copy.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    /// <summary>What the compiler has to say; nothing, when all is well.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        using var bicep = Process.Start(new ProcessStartInfo(Checkout.Bicep, arguments)
        {
            WorkingDirectory = _copy.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(bicep.StandardOutput.ReadToEndAsync(), bicep.StandardError.ReadToEndAsync());
        await bicep.WaitForExitAsync();
        var words = string.Concat(said).Trim();
        return bicep.ExitCode == 0 || words.Length > 0 ? words : $"bicep ended with {bicep.ExitCode}.";
    }

    public void Dispose() => _copy.Delete(recursive: true);
}
