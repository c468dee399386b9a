using Azure.Data.Tables;

namespace Vetting.LocalHost.Tests.Azurite;

internal static class Rows
{
    public static async Task<TableClient> CreateAsync(string connection)
    {
        var table = new TableClient(connection, "Rows");
        await table.CreateIfNotExistsAsync();
        return table;
    }

    public static async Task AddAsync(TableClient table, int first, int count)
    {
        foreach (var row in Enumerable.Range(first, count))
            await table.AddEntityAsync(new TableEntity("rows", $"{row:D6}"));
    }

    public static async Task<int> CountAsync(TableClient table) =>
        await table.QueryAsync<TableEntity>(row => row.PartitionKey == "rows").CountAsync();
}
