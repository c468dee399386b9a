namespace Vetting.LocalHost.Journal;

internal static class FlowVersion
{
    /// <summary>Compares dotted numbers of any length: 1.10 is newer than 1.9, and 1 is 1.0.</summary>
    public static bool IsNewer(string version, string than)
    {
        var (left, right) = (Numbers(version), Numbers(than));
        var length = Math.Max(left.Length, right.Length);
        return string.CompareOrdinal(Padded(left, length), Padded(right, length)) > 0;
    }

    private static string[] Numbers(string version) => version.Split('.');

    private static string Padded(string[] numbers, int length) => string.Join('.', numbers
        .Concat(Enumerable.Repeat("0", length - numbers.Length))
        .Select(number => number.PadLeft(9, '0')));
}
