namespace Vetting.Sources;

internal static class WebLink
{
    /// <summary>Null when it is no absolute http or https address.</summary>
    public static string? OrNull(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text : null;
}
