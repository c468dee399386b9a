namespace Vetting.Core.Creators;

/// <summary>The person who publishes.</summary>
/// <param name="Email">Where the outcome goes.</param>
/// <param name="Locale">fr or en: the language they are written to in.</param>
public sealed record Creator(string Name, string Email, string Locale)
{
    /// <summary>What people are told apart by.</summary>
    public static string AddressKey(string email) => email.Trim().ToLowerInvariant();
}
