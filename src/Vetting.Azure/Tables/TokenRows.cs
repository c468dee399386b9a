using Azure.Data.Tables;
using Vetting.Core.Links;

namespace Vetting.Azure.Tables;

/// <summary>Rows under the hash of a token, 64 lower-case hexadecimal digits: partitions by its first two.</summary>
internal static class TokenRows
{
    /// <param name="prefix">Before the row key, where a table holds tokens of several kinds.</param>
    /// <exception cref="ArgumentException">The hash is none.</exception>
    public static TableEntity Create<T>(string tokenHash, T value, string prefix = "") => LinkToken.IsHash(tokenHash)
        ? JsonRow.Create(tokenHash[..2], prefix + tokenHash, value)
        : throw new ArgumentException("TokenHash should be 64 lower-case hexadecimal digits.", nameof(tokenHash));

    /// <returns>Null for what is no hash, too.</returns>
    public static async Task<TableEntity?> FindByTokenAsync(
        this TableClient table, string tokenHash, CancellationToken cancellation, string prefix = "") =>
        LinkToken.IsHash(tokenHash)
            ? await table.FindAsync(tokenHash[..2], prefix + tokenHash, cancellation)
            : null;

    /// <inheritdoc cref="FindByTokenAsync"/>
    public static async Task<T?> ReadByTokenAsync<T>(
        this TableClient table, string tokenHash, CancellationToken cancellation, string prefix = "") where T : class =>
        await table.FindByTokenAsync(tokenHash, cancellation, prefix) is { } row ? JsonRow.Read<T>(row) : null;
}
