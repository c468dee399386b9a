using System.Reflection;

namespace Vetting.Infra.Tests;

/// <summary>Where things are on the machine that built the tests.</summary>
internal static class Checkout
{
    public static string Bicep { get; } =
        Path.GetFullPath(Metadata("Bicep").Replace('\\', Path.DirectorySeparatorChar));

    public static string Infrastructure { get; } = Path.Combine(Metadata("Root"), "infra-bicep");

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Metadata("Root"), .. path]));

    private static string Metadata(string key) => typeof(Checkout).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;
}
