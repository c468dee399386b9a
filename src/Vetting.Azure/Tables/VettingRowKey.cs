using System.Globalization;
using System.Text.RegularExpressions;
using Vetting.Core.Vettings;

namespace Vetting.Azure.Tables;

/// <summary>Seconds left until the year 10000, then the id's hash: later vettings sort first.</summary>
internal static partial class VettingRowKey
{
    public static string Of(VettingId id)
    {
        var left = DateTimeOffset.MaxValue.ToUnixTimeSeconds() - id.At.ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{left:D12}-{id.Hash}");
    }

    public static bool IsOne(string text) => Shape.IsMatch(text);

    [GeneratedRegex(@"\A[0-9]{12}-[0-9a-f]{16}\z")]
    private static partial Regex Shape { get; }
}
