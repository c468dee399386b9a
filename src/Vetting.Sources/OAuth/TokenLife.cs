using System.Globalization;
using Duende.IdentityModel.Client;

namespace Vetting.Sources.OAuth;

/// <summary>How long tokens last, by what the platform says and nothing else.</summary>
internal static class TokenLife
{
    /// <summary>Zero when it does not say: then the next reading asks for another token.</summary>
    public static TimeSpan Lasts(this TokenResponse answer, string name = "expires_in") =>
        long.TryParse(answer.TryGet(name), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue))
            : TimeSpan.Zero;

    /// <summary>Names of scopes, whether commas or spaces part them; null when there are none.</summary>
    public static IReadOnlyList<string>? ScopesOf(string? text) =>
        text?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is { Length: > 0 } all ? all : null;
}
