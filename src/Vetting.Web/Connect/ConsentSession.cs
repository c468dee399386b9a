using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Vetting.Web.Connect;

/// <summary>
/// Ties a consent to the browser in which it was begun: a cookie that no script and no other site's form can use, and a
/// state that nobody else can make.
/// </summary>
internal sealed class ConsentSession(IDataProtectionProvider provider)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _cookies = provider.CreateProtector("Vetting.Consent.Cookie");
    private readonly IDataProtector _states = provider.CreateProtector("Vetting.Consent.State");
    private readonly IDataProtector _notes = provider.CreateProtector("Vetting.Consent.Note");

    public void Keep(HttpContext http, PendingConsent pending) =>
        http.Response.Cookies.Append(NameOf(pending.Platform), Write(_cookies, pending), Options(http, Lifetime));

    /// <returns>Null where none was kept, or another one; what was kept is forgotten.</returns>
    public PendingConsent? Take(HttpContext http, string platform)
    {
        if (http.Request.Cookies[NameOf(platform)] is not { } kept)
            return null;
        http.Response.Cookies.Delete(NameOf(platform), Options(http, null));
        return Read<PendingConsent>(_cookies, kept) is { } pending && pending.Platform == platform ? pending : null;
    }

    public string Write(ConsentState state) => Write(_states, state);

    public ConsentState? ReadState(string? text) => Read<ConsentState>(_states, text);

    public string Write(ConnectNote note) => Write(_notes, note);

    public ConnectNote? ReadNote(string? text) => Read<ConnectNote>(_notes, text);

    private static string Write<T>(IDataProtector protector, T value) =>
        protector.Protect(JsonSerializer.Serialize(value, Core.Content.Json.Options));

    private static T? Read<T>(IDataProtector protector, string? text) where T : class
    {
        try
        {
            return string.IsNullOrEmpty(text)
                ? null
                : JsonSerializer.Deserialize<T>(protector.Unprotect(text), Core.Content.Json.Options);
        }
        catch (Exception forged) when (forged is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static string NameOf(string platform) => $"vetting-connect-{platform}";

    // Lax: the platform leads back here from another site.
    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/connect",
        MaxAge = lifetime,
    };
}
