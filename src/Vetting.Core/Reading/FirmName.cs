namespace Vetting.Core.Reading;

/// <summary>A name that may be a firm's.</summary>
/// <param name="Start">Offset in UTF-16 code units, as <paramref name="Length"/>.</param>
/// <param name="IsPublic">True of those who write and deliver to everybody, such as a carrier: what they send is no gift.</param>
internal readonly record struct FirmName(int Start, int Length, FirmNameKind Kind, bool IsPublic)
{
    public int End => Start + Length;
}

/// <summary>How sure it is: written as a firm's is, told by its capital alone, or by one that any word has that opens a
/// sentence.</summary>
internal enum FirmNameKind { Sure, Likely, Opening }
