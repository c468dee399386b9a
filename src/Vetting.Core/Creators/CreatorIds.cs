using System.Text;
using Vetting.Core.Content;

namespace Vetting.Core.Creators;

/// <summary>
/// Names a brand's creators without saying who they are: the name follows from the mail address by which a person is known
/// again, under a key that is in no storage.
/// </summary>
public sealed class CreatorIds(IntegrityKey key)
{
    private const string Kind = "creator";
    private const int Length = 32;

    /// <summary>True for 32 lower-case hexadecimal digits.</summary>
    public static bool IsOne(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    public string Of(string brand, string email) => AllOf(brand, email)[0];

    /// <returns>The person's name, then those they had under keys of before.</returns>
    public IReadOnlyList<string> AllOf(string brand, string email) =>
    [
        .. key.Seals(Kind, Encoding.UTF8.GetBytes($"{brand}\n{Creator.AddressKey(email)}"))
            .Select(seal => seal[..Length]),
    ];
}
