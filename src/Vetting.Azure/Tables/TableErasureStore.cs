using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Rights;

namespace Vetting.Azure.Tables;

/// <summary>
/// Erasures by brand, newest first, each row sealed. While one goes on, a row says so by its creator, so that a request that
/// is repeated is the same one, and another one by its id.
/// </summary>
internal sealed partial class TableErasureStore(StorageClients clients, IntegrityKey key) : IErasureStore
{
    private const string Kind = "erasure";
    private const string SealColumn = "Seal";
    private const string Id = nameof(ErasureRecord.Id);

    // No brand is called so.
    private const string Unfinished = "~unfinished";
    private const string Whole = "whole-";
    private const string Part = "part-";

    // Digits first, so that lists of erasures end where these begin.
    private const string AfterErasures = "a";

    private readonly TableClient _table = clients.Table(TableNames.Erasures);

    public async Task<ErasureRecord> BeginAsync(ErasureRecord erasure, CancellationToken cancellation)
    {
        // In the order in which they are looked for: what a crash leaves is found, or counts for nothing.
        await _table.UpsertEntityAsync(
            new TableEntity(Unfinished, erasure.Id) { [Id] = erasure.Id }, TableUpdateMode.Replace, cancellation);
        await _table.TryAddAsync(Row(erasure), cancellation);
        var claim = new TableEntity(StorageKey.Encode(erasure.Brand), ClaimOf(erasure)!) { [Id] = erasure.Id };
        while (true)
        {
            var held = (await _table.AddOrFindAsync(claim, cancellation)).GetString(Id);
            if (held == erasure.Id)
                return erasure;
            if (await FindAsync(held, cancellation) is { IsDone: false } standing)
            {
                await RemoveAsync(erasure, cancellation);
                return standing;
            }

            await _table.DeleteEntityAsync(claim.PartitionKey, claim.RowKey, cancellationToken: cancellation);
        }
    }

    public async Task<ErasureRecord?> FindAsync(string id, CancellationToken cancellation) =>
        await RowOfAsync(id, cancellation) is { } row ? Read(row) : null;

    public async Task<ErasureRecord?> FindOfAsync(string brand, string creator, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(brand), Whole + creator, cancellation) is { } claim
        && await FindAsync(claim.GetString(Id), cancellation) is { IsDone: false } erasure
            ? erasure
            : null;

    public async Task<ErasureRecord?> UpdateAsync(
        string id, Func<ErasureRecord, ErasureRecord> change, CancellationToken cancellation)
    {
        while (await RowOfAsync(id, cancellation) is { } row)
        {
            var before = Read(row);
            var changed = change(before);
            // Whoever finds it by its creator finds one that names them.
            if (changed.Creator is null && ClaimOf(before) is { } claim)
                await _table.DeleteEntityAsync(row.PartitionKey, claim, cancellationToken: cancellation);
            if (!await _table.TryWriteAsync(Row(changed), row, cancellation))
                continue;
            if (changed.IsDone)
                await _table.DeleteEntityAsync(Unfinished, id, cancellationToken: cancellation);
            return changed;
        }

        return null;
    }

    public async Task<ErasurePage> ListAsync(
        string brand, int pageSize, string? continuation, CancellationToken cancellation)
    {
        if (pageSize is < 1 or > 200)
            throw new ArgumentException("The page size should be 1 to 200.", nameof(pageSize));
        if (continuation is not null && !Place().IsMatch(continuation))
            throw new ArgumentException("The continuation should be the one of the page before.", nameof(continuation));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {StorageKey.Encode(brand)} and RowKey gt {continuation ?? ""} and RowKey lt {AfterErasures}");
        // One more than the page shows whether there is a next one.
        var rows = await _table.QueryAsync<TableEntity>(filter, pageSize + 1, cancellationToken: cancellation)
            .Take(pageSize + 1).ToListAsync(cancellation);
        return new ErasurePage(
            [.. rows.Take(pageSize).Select(Read)], rows.Count > pageSize ? rows[pageSize - 1].RowKey : null);
    }

    public IAsyncEnumerable<string> UnfinishedAsync(CancellationToken cancellation) => _table
        .QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Unfinished}"), cancellationToken: cancellation)
        .Select(row => row.RowKey);

    private async Task RemoveAsync(ErasureRecord erasure, CancellationToken cancellation)
    {
        var row = Row(erasure);
        await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        await _table.DeleteEntityAsync(Unfinished, erasure.Id, cancellationToken: cancellation);
    }

    private async Task<TableEntity?> RowOfAsync(string id, CancellationToken cancellation) =>
        ErasureId.Parse(id) is { } parsed
            ? await _table.FindAsync(StorageKey.Encode(parsed.Brand), RowKeyOf(parsed), cancellation)
            : null;

    /// <exception cref="RecordChangedException">It is no row that the product could have written.</exception>
    private ErasureRecord Read(TableEntity row)
    {
        try
        {
            var erasure = JsonRow.Read<ErasureRecord>(row);
            var whole = key.IsSealed(Kind, Sealed(row), row.GetString(SealColumn))
                && ErasureId.Parse(erasure.Id) is { } id && row.RowKey == RowKeyOf(id);
            return erasure with { IsChanged = !whole };
        }
        catch (JsonException)
        {
            throw new RecordChangedException(
                $"The row {row.RowKey} of the erasures is not as it was written.", ErasureWords.Changed);
        }
    }

    private TableEntity Row(ErasureRecord erasure)
    {
        var id = ErasureId.Parse(erasure.Id)
            ?? throw new ArgumentException($"'{erasure.Id}' should be the id of an erasure.", nameof(erasure));
        var row = JsonRow.Create(StorageKey.Encode(id.Brand), RowKeyOf(id), erasure);
        // What was changed once stays so: to write it again must not make it good.
        row[SealColumn] = erasure.IsChanged ? "changed" : key.Seal(Kind, Sealed(row));
        return row;
    }

    private static byte[] Sealed(TableEntity row) => Encoding.UTF8.GetBytes(JsonRow.Text(row));

    /// <summary>Seconds left until the year 10000, then the random part: later ones sort first.</summary>
    private static string RowKeyOf(ErasureId id) => FormattableString.Invariant(
        $"{DateTimeOffset.MaxValue.ToUnixTimeSeconds() - id.At.ToUnixTimeSeconds():D12}-{id.Random}");

    private static string? ClaimOf(ErasureRecord erasure) =>
        erasure.Creator is { } creator ? (erasure.Only is null ? Whole : Part) + creator : null;

    [GeneratedRegex(@"\A[0-9]{12}-[0-9a-f]{16}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
