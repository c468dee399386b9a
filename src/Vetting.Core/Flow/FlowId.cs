using System.Buffers;

namespace Vetting.Core.Flow;

/// <summary>What an instance may be called, on every host: Durable Task takes no more.</summary>
public static class FlowId
{
    private const string Shape = "1 to 100 characters of A-Z a-z 0-9 . _ : ~ -";

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:~-");

    public static bool IsValid(string id) =>
        id.Length is >= 1 and <= 100 && !id.AsSpan().ContainsAnyExcept(Characters);

    /// <exception cref="ArgumentException">No instance can have the id.</exception>
    public static void Check(string id)
    {
        if (!IsValid(id))
            throw new ArgumentException($"The instance id '{id}' should be {Shape}.", nameof(id));
    }
}
