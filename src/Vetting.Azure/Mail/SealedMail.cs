using System.Globalization;
using Azure.Data.Tables;
using Vetting.Core.Content;

namespace Vetting.Azure.Mail;

/// <summary>The columns of a kept mail that its seal covers.</summary>
internal sealed class SealedMail
{
    public const string Sha256 = "Sha256";
    private const string SealColumn = "Seal";
    private const string ReplyTo = nameof(Core.Review.Mail.ReplyTo);

    private readonly string _kind;
    private readonly string[] _columns;

    private SealedMail(string kind, params string[] columns) => (_kind, _columns) = (kind, columns);

    /// <summary>Of a mail that went out: what of it is remembered.</summary>
    public static SealedMail Sent { get; } = new("mail sent", "Kind", "SentAt", Sha256);

    /// <summary>Of a mail that is kept whole instead.</summary>
    public static SealedMail Kept { get; } = new("mail kept", "Key", "Kind", "ToName", "ToAddress", "Subject", "Text", "Html");

    /// <summary>The hash of all that a mail says.</summary>
    public static string HashOf(Core.Review.Mail mail) => Sha256Hex.Of(CanonicalJson.Serialize(mail));

    public TableEntity Seal(IntegrityKey key, TableEntity row)
    {
        row[SealColumn] = key.Seal(_kind, Columns(row));
        return row;
    }

    public bool Holds(IntegrityKey key, TableEntity row) => key.IsSealed(_kind, Columns(row), row.GetString(SealColumn));

    // What came later is there or is not, so that the seals of rows from before hold.
    private byte[] Columns(TableEntity row) => CanonicalJson.Serialize(
        _columns.Select(column => row.TryGetValue(column, out var value) ? Text(value) : null).Prepend(row.RowKey)
            .Concat(row.GetString(ReplyTo) is { } answers ? [answers] : []).ToArray());

    private static string? Text(object? value) => value switch
    {
        DateTimeOffset time => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
