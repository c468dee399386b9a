using System.Security.Cryptography;
using Vetting.Core.Content;
using Vetting.Core.Review;

namespace Vetting.Azure.Tables;

/// <summary>A row of the decision log as it stands: what a person wrote is beside the chain, which holds its hash.</summary>
/// <param name="Salt">32 random bytes in base64, so that nobody who has the key can try out words once these are gone; null
/// where there are none.</param>
internal sealed record LoggedRow(
    int Sequence, Closing Closing, string Hash, string PreviousHash, string? WordsHash = null, string? Salt = null,
    LoggedErasure? Erased = null)
{
    private const string Kind = "decision";
    private const string WordsKind = "decision words";
    private const string ErasedKind = "decision erased";
    private const int SaltBytes = 32;

    public static LoggedRow Of(IntegrityKey key, string vettingId, int sequence, string previousHash, Closing closing)
    {
        var salt = closing.Words is null ? null : Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltBytes));
        var wordsHash = salt is null ? null : key.Seal(WordsKind, Words(salt, closing));
        return new(
            sequence, closing, key.Seal(Kind, Chained(vettingId, sequence, previousHash, closing, wordsHash)), previousHash,
            wordsHash, salt);
    }

    /// <summary>The same without what a person wrote, and with a seal that the product itself took it out.</summary>
    public static LoggedRow Without(IntegrityKey key, string vettingId, LoggedClosing logged, DateTimeOffset at)
    {
        var row = new LoggedRow(
            logged.Sequence, logged.Closing.WithoutWords(), logged.Hash, logged.PreviousHash, logged.WordsHash);
        return row with { Erased = new LoggedErasure(at, key.Seal(ErasedKind, row.Left(vettingId, at))) };
    }

    public bool IsSealed(IntegrityKey key, string vettingId) =>
        Erased is null
            ? IsChained(key, vettingId) && (WordsHash is null || key.IsSealed(WordsKind, Words(Salt, Closing), WordsHash))
            : key.IsSealed(ErasedKind, Left(vettingId, Erased.At), Erased.Seal)
                // The seal of a row of before was over the words themselves.
                && (WordsHash is null || IsChained(key, vettingId));

    public LoggedClosing ToClosing() => new(Sequence, Closing, Hash, PreviousHash, WordsHash, Erased?.At);

    private bool IsChained(IntegrityKey key, string vettingId) =>
        key.IsSealed(Kind, Chained(vettingId, Sequence, PreviousHash, Closing, WordsHash), Hash);

    private byte[] Left(string vettingId, DateTimeOffset at) =>
        CanonicalJson.Serialize(new { vettingId, Sequence, PreviousHash, Hash, WordsHash, Closing, at });

    /// <summary>Rows without words are sealed as they were before words stood beside.</summary>
    private static byte[] Chained(
        string vettingId, int sequence, string previousHash, Closing closing, string? wordsHash) => wordsHash is null
        ? CanonicalJson.Serialize(new { vettingId, sequence, previousHash, closing })
        : CanonicalJson.Serialize(new { vettingId, sequence, previousHash, closing = closing.WithoutWords(), wordsHash });

    private static byte[] Words(string? salt, Closing closing) => CanonicalJson.Serialize(new { salt, closing.Words });
}

/// <param name="Seal">Of the row as it was left.</param>
internal sealed record LoggedErasure(DateTimeOffset At, string Seal);
