using System.Reflection;

namespace Vetting.Azurite;

/// <summary>Where the build put Azurite and the script that runs it.</summary>
internal static class AzuriteInstallation
{
    /// <exception cref="InvalidOperationException">The folder the build installed Azurite into is gone.</exception>
    public static string Script
    {
        get
        {
            var script = typeof(AzuriteInstallation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(attribute => attribute.Key == "AzuriteScript").Value!;
            var package = Path.Combine(Path.GetDirectoryName(script)!, "node_modules/azurite/package.json");
            return File.Exists(script) && File.Exists(package)
                ? script
                : throw new InvalidOperationException(
                    $"Azurite is not installed: {Path.GetFullPath(package)} is missing. Build Vetting.Azurite on "
                    + "this machine, or name a storage account with Storage:ConnectionString.");
        }
    }
}
