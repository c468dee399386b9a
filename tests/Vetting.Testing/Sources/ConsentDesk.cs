using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Vetting.Testing.Sources;

/// <summary>What a platform keeps of the consents under way: each code is good once, for the client that began.</summary>
public sealed class ConsentDesk
{
    private readonly Dictionary<string, (string Back, string? Challenge)> _codes = [];

    /// <summary>How the user answers: null to agree, else the error that sends them back, such as access_denied.</summary>
    public string? Refusal { get; set; }

    /// <summary>Sends the user straight back, with a code or without.</summary>
    public RequestDelegate Ask(HttpRequest request)
    {
        var query = request.Query;
        var back = query["redirect_uri"].ToString();
        if (Refusal is { } error)
            return Answers.Redirect($"{back}?error={error}&error_description=The+user+said+no&state={Escaped(query["state"])}");
        var code = $"code*{_codes.Count + 1}!4";
        _codes[code] = (back, query["code_challenge"]);
        return Answers.Redirect($"{back}?code={Escaped(code)}&state={Escaped(query["state"])}");
    }

    /// <returns>True when the code is good for this client and its verifier; never a second time.</returns>
    public bool Take(IFormCollection form) =>
        _codes.Remove(form["code"].ToString(), out var given)
        && given.Back == form["redirect_uri"]
        && given.Challenge is { Length: > 0 } challenge
        && Challenges(form["code_verifier"].ToString()).Contains(challenge);

    private static string[] Challenges(string verifier)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(verifier));
        return [Base64Url.EncodeToString(hash), Convert.ToHexStringLower(hash)];
    }

    private static string Escaped(string? text) => Uri.EscapeDataString(text ?? "");
}
