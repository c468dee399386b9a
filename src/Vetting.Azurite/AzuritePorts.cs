namespace Vetting.Azurite;

/// <summary>Loopback ports, 1 to 65535; 0 asks for any free one.</summary>
public sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    public static AzuritePorts Free { get; } = new(0, 0, 0);
}
