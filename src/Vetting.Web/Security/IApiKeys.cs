namespace Vetting.Web.Security;

/// <summary>The API keys that are live, known by their hashes.</summary>
public interface IApiKeys
{
    /// <returns>What the key opens; null when no live key is that one.</returns>
    ApiKeyScope? Find(string key);

    /// <returns>What the live key of this hash opens; null when there is none.</returns>
    /// <param name="sha256">64 hexadecimal digits, as <see cref="ApiKey.HashOf"/> gives.</param>
    ApiKeyScope? FindByHash(string sha256);
}
