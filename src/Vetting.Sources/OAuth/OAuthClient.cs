using System.Text.RegularExpressions;
using Duende.IdentityModel.Client;

using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.OAuth;

/// <summary>
/// Asks platforms for tokens, as OAuth has it and with the parameters that each of them wants. Nothing is tried again
/// on its own: a code or a token that renews may have been used up by a question whose answer was lost.
/// </summary>
internal sealed partial class OAuthClient(IHttpClientFactory clients)
{
    public const string ClientName = "consent";

    private const int MaxBytes = 100_000;

    /// <exception cref="SourceFailedException">The platform answers 408, 429 or 5xx.</exception>
    /// <exception cref="HttpRequestException">The platform is away.</exception>
    /// <exception cref="TimeoutException">The platform is too slow.</exception>
    public Task<TokenResponse> PostAsync(
        Uri address, IEnumerable<(string Name, string? Value)> form, CancellationToken cancellation) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(ParametersOf(form)),
        }, cancellation);

    /// <inheritdoc cref="PostAsync"/>
    public Task<TokenResponse> GetAsync(
        Uri address, IEnumerable<(string Name, string? Value)> parameters, CancellationToken cancellation) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, AddressOf(address, parameters)), cancellation);

    public static Uri AddressOf(Uri address, IEnumerable<(string Name, string? Value)> parameters) =>
        new(new RequestUrl(address.AbsoluteUri).Create(ParametersOf(parameters)));

    /// <summary>The platform's own word for what is wrong, where it is no more than that.</summary>
    public static string ErrorOf(TokenResponse answer) =>
        answer.TryGet("error") is { } error && Code().IsMatch(error) ? error
        : FormattableString.Invariant($"HTTP {(int)answer.HttpStatusCode}");

    /// <summary>Null when there is none that can stand in a header.</summary>
    public static string? TokenOf(TokenResponse answer, string name = "access_token") =>
        (answer.Json ?? default).Text(name) is { Length: > 0 and <= 8_000 } token
            && token.All(sign => sign is > (char)32 and < (char)127) ? token : null;

    private async Task<TokenResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(ClientName);
        using (request)
        {
            request.LimitTo(MaxBytes);
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            using var response = await client.SendAsync(request, cancellation);
            if (TransientFailures.MayPass(response.StatusCode))
                throw new SourceFailedException(response.StatusCode);
            return await ProtocolResponse.FromHttpResponseAsync<TokenResponse>(response);
        }
    }

    private static Parameters ParametersOf(IEnumerable<(string Name, string? Value)> parameters) =>
        new(parameters.Where(one => one.Value is not null)
            .Select(one => KeyValuePair.Create(one.Name, one.Value!)));

    [GeneratedRegex(@"^[A-Za-z_]{1,64}\z")]
    private static partial Regex Code();
}
