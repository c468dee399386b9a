using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Versions;

namespace Vetting.Azure.Tables;

/// <summary>
/// JSON by brand and name, with every version of it: one row that stands, and behind all names one row a version, newest
/// first. Both are written in one transaction; a version's row is sealed and never written again.
/// </summary>
internal sealed class VersionedRows(TableClient table, IntegrityKey key)
{
    private const string Kind = "version";
    private const string NoteColumn = "Revision";
    private const string HashColumn = "Sha256";
    private const string SealColumn = "Seal";

    // After every character that names are made of.
    private const string Behind = "~";

    private const int MostVersions = 999_999;

    public async Task<Versioned<string>?> StandingAsync(string brand, string name, CancellationToken cancellation) =>
        await HeadAsync(brand, name, cancellation) is { } row ? Standing(row) : null;

    public async Task<Versioned<string>?> FindAsync(
        string brand, string name, int number, CancellationToken cancellation)
    {
        if (number is < 1 or > MostVersions)
            return null;
        if (await table.FindAsync(StorageKey.Encode(brand), KeyOf(name, number), cancellation) is not { } row)
        {
            return await StandingAsync(brand, name, cancellation) is { } standing && standing.Revision.Number == number
                ? standing
                : null;
        }

        var json = JsonRow.Text(row);
        var revision = Read(row, brand, name);
        var isChanged = revision.IsChanged || Sha256Hex.Of(json) != row.GetString(HashColumn);
        return new(revision with { IsChanged = isChanged }, json);
    }

    public async Task<VersionPage<(string Name, Versioned<string> Standing)>> ListAsync(
        string brand, int pageSize, string? continuation, CancellationToken cancellation)
    {
        if (continuation is not null && !Slug.IsValid(continuation))
            throw new ArgumentException("Continuation should be the one of the page before.", nameof(continuation));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {StorageKey.Encode(brand)} and RowKey gt {continuation ?? ""} and RowKey lt {Behind}");
        var (rows, more) = await PageAsync(filter, pageSize, null, cancellation);
        return new([.. rows.Select(row => (row.RowKey, Standing(row)))], more ? rows[^1].RowKey : null);
    }

    public async Task<VersionPage<Revision>> RevisionsAsync(
        string brand, string name, int pageSize, string? continuation, CancellationToken cancellation)
    {
        var after = continuation is null ? MostVersions + 1
            : int.TryParse(continuation, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                && last is >= 1 and <= MostVersions ? last
            : throw new ArgumentException("Continuation should be the one of the page before.", nameof(continuation));
        var end = Stretch(name) + Behind;
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {StorageKey.Encode(brand)} and RowKey gt {KeyOf(name, after)} and RowKey lt {end}");
        var (rows, more) = await PageAsync(
            filter, pageSize, ["PartitionKey", "RowKey", NoteColumn, HashColumn, SealColumn], cancellation);
        List<Revision> revisions = [.. rows.Select(row => Read(row, brand, name))];
        if (revisions.Count == 0 && continuation is null && await StandingAsync(brand, name, cancellation) is { } before)
            revisions.Add(before.Revision);
        return new(revisions, more ? $"{revisions[^1].Number}" : null);
    }

    public async Task<SaveResult<string>> SaveAsync(
        string brand, string name, string json, Edit edit, CancellationToken cancellation)
    {
        while (true)
        {
            var head = await HeadAsync(brand, name, cancellation);
            var standing = head is null ? null : Standing(head);
            if (edit.Over is { } over && over != (standing?.Revision.Number ?? 0))
                return new SaveResult<string>.Overtaken(standing);
            if (standing is not null && JsonNode.DeepEquals(JsonNode.Parse(standing.Value), JsonNode.Parse(json)))
                return new SaveResult<string>.AsItStood(standing.Revision);
            var revision = Revision.Of(edit, (standing?.Revision.Number ?? 0) + 1, standing?.Value, json);
            if (await WriteAsync(brand, name, head, standing, new(revision, json), cancellation))
                return new SaveResult<string>.Saved(revision);
        }
    }

    /// <returns>False when somebody else wrote meanwhile; then nothing was.</returns>
    private async Task<bool> WriteAsync(
        string brand, string name, TableEntity? head, Versioned<string>? standing, Versioned<string> saved,
        CancellationToken cancellation)
    {
        var row = JsonRow.WriteText(new TableEntity(StorageKey.Encode(brand), StorageKey.Encode(name)), saved.Value);
        row[NoteColumn] = Note(saved.Revision);
        List<TableTransactionAction> actions =
        [
            head is null
                ? new(TableTransactionActionType.Add, row)
                : new(TableTransactionActionType.UpdateReplace, row, head.ETag),
            new(TableTransactionActionType.Add, VersionRow(brand, name, saved)),
        ];
        // What stood before versions were kept is the first of them.
        if (standing is not null && head?.ContainsKey(NoteColumn) == false)
            actions.Add(new(TableTransactionActionType.UpsertReplace, VersionRow(brand, name, standing)));
        try
        {
            await table.SubmitTransactionAsync(actions, cancellation);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private TableEntity VersionRow(string brand, string name, Versioned<string> version)
    {
        var row = JsonRow.WriteText(
            new TableEntity(StorageKey.Encode(brand), KeyOf(name, version.Revision.Number)), version.Value);
        row[NoteColumn] = Note(version.Revision);
        row[HashColumn] = Sha256Hex.Of(version.Value);
        row[SealColumn] = key.Seal(Kind, Sealed(row, brand, name));
        return row;
    }

    private Revision Read(TableEntity row, string brand, string name)
    {
        try
        {
            var revision = Read(row.GetString(NoteColumn));
            return revision with
            {
                IsChanged = row.RowKey != KeyOf(name, revision.Number)
                    || !key.IsSealed(Kind, Sealed(row, brand, name), row.GetString(SealColumn)),
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentNullException)
        {
            var at = row.Timestamp ?? DateTimeOffset.UnixEpoch;
            return new Revision(NumberIn(row.RowKey, name), at, By: null, []) { IsChanged = true };
        }
    }

    private static byte[] Sealed(TableEntity row, string brand, string name) => CanonicalJson.Serialize(
        new { brand, name, revision = row.GetString(NoteColumn), sha256 = row.GetString(HashColumn) });

    private static Versioned<string> Standing(TableEntity row) => new(
        row.GetString(NoteColumn) is { } note
            ? Read(note)
            : new Revision(1, row.Timestamp ?? DateTimeOffset.UnixEpoch, By: null, []),
        JsonRow.Text(row));

    private static string Note(Revision revision) => JsonSerializer.Serialize(revision, Json.Options);

    private static Revision Read(string note) => JsonSerializer.Deserialize<Revision>(note, Json.Options)!;

    private Task<TableEntity?> HeadAsync(string brand, string name, CancellationToken cancellation) =>
        table.FindAsync(StorageKey.Encode(brand), StorageKey.Encode(name), cancellation);

    private async Task<(IReadOnlyList<TableEntity> Rows, bool More)> PageAsync(
        string filter, int pageSize, IEnumerable<string>? select, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, 200);
        // One more than the page shows whether there is a next one.
        var rows = await table.QueryAsync<TableEntity>(filter, pageSize + 1, select, cancellation)
            .Take(pageSize + 1).ToListAsync(cancellation);
        return ([.. rows.Take(pageSize)], rows.Count > pageSize);
    }

    private static string Stretch(string name) => $"{Behind}{StorageKey.Encode(name)}{Behind}";

    private static int NumberIn(string rowKey, string name) =>
        int.TryParse(rowKey[Stretch(name).Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var left)
            ? MostVersions + 1 - left
            : 0;

    private static string KeyOf(string name, int number) =>
        Stretch(name) + (MostVersions + 1 - number).ToString("D6", CultureInfo.InvariantCulture);
}
