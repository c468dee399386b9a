namespace Vetting.Azure.Integrity;

/// <summary>Section Integrity: the key that seals what is written.</summary>
public sealed class IntegrityOptions
{
    public const string Section = "Integrity";

    /// <summary>Base64 of 32 to 64 random bytes.</summary>
    public string Key { get; set; } = "";

    /// <summary>Keys of before, of the same shape, by which older records are still known.</summary>
    public IList<string> FormerKeys { get; } = [];
}
