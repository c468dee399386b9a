namespace Vetting.Core.Vettings;

/// <summary>How long a vetting's log of decisions is and what it ends with. Whoever keeps it sees when the end was cut off
/// or the log written anew.</summary>
/// <param name="Length">Rows, 1 or more.</param>
/// <param name="Hash">Of the last row, 64 lower-case hexadecimal digits.</param>
public sealed record LogHead(int Length, string Hash)
{
    public override string ToString() => $"{Length}-{Hash}";
}
