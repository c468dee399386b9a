namespace Vetting.Functions.Durable;

/// <summary>Dotted numbers, compared number by number as Durable Task does.</summary>
internal static class FlowVersion
{
    public static bool IsNewer(string version, string than) =>
        System.Version.TryParse(version, out var left) && System.Version.TryParse(than, out var right)
            ? left > right
            : string.CompareOrdinal(version, than) > 0;
}
