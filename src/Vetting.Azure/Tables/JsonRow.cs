using System.Text.Json;
using Azure.Data.Tables;
using Vetting.Core.Content;

namespace Vetting.Azure.Tables;

/// <summary>A value as JSON in a row, spread over as many properties as it takes: Json0, Json1 and so on.</summary>
internal static class JsonRow
{
    // A string property holds 32 768 UTF-16 code units.
    /// <summary>The property that every such row has.</summary>
    public const string First = "Json0";

    private const int MaxProperty = 32_000;

    public static TableEntity Create<T>(string partitionKey, string rowKey, T value) =>
        Write(new TableEntity(partitionKey, rowKey), value);

    public static TableEntity Write<T>(TableEntity row, T value) =>
        WriteText(row, JsonSerializer.Serialize(value, Json.Options));

    public static TableEntity WriteText(TableEntity row, string json)
    {
        var index = 0;
        for (var start = 0; start < json.Length;)
        {
            var length = Math.Min(MaxProperty, json.Length - start);
            // Half of a surrogate pair would not survive the way.
            if (char.IsHighSurrogate(json[start + length - 1]))
                length--;
            row[$"Json{index++}"] = json.Substring(start, length);
            start += length;
        }
        return row;
    }

    public static T Read<T>(TableEntity row) => JsonSerializer.Deserialize<T>(Text(row), Json.Options)!;

    /// <summary>The JSON as it stands in the row.</summary>
    public static string Text(TableEntity row)
    {
        var parts = Enumerable.Range(0, row.Count)
            .Select(index => row.GetString($"Json{index}"))
            .TakeWhile(part => part is not null);
        return string.Concat(parts);
    }
}
