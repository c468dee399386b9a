namespace Vetting.Core.Connections;

/// <summary>Encrypts tokens so that they can be read back for the same account alone.</summary>
public interface ITokenProtection
{
    string Protect(ConnectionKey key, ConnectionTokens tokens);

    /// <returns>Null when it cannot be read: of another account, changed, or with a key that is gone.</returns>
    ConnectionTokens? Unprotect(ConnectionKey key, string text);
}
