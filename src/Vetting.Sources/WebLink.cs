namespace Vetting.Sources;

internal static class WebLink
{
    private const int MaxLength = 2_000;

    /// <summary>Null when it is no absolute http or https address.</summary>
    public static string? OrNull(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text : null;

    /// <summary>As <see cref="OrNull"/>, and null when nobody would keep it for its length.</summary>
    public static string? Short(string? text) => text is { Length: <= MaxLength } ? OrNull(text) : null;
}
