namespace Vetting.Core.Branding;

/// <summary>Keeps what others must not read even where they read the storage.</summary>
public interface ISecretBox
{
    string Seal(string brand, string secret);

    /// <returns>Null where it cannot be opened any more.</returns>
    string? Open(string brand, string text);
}
