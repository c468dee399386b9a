namespace Vetting.Web.Security;

/// <summary>The API keys that are live, known by their hashes.</summary>
public interface IApiKeys
{
    /// <returns>What the key opens; null when no live key is that one.</returns>
    ApiKeyScope? Find(string key);
}
