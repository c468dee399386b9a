using FsCheck.Xunit;
using Vetting.Azure.Tables;

namespace Vetting.Azure.Tests.Tables;

public sealed class JsonRowTests
{
    [Property]
    public bool Gives_back_what_was_written(string[] values) =>
        JsonRow.Read<string?[]>(JsonRow.Create("p", "r", values)).SequenceEqual(values.Select(WellFormed));

    [Theory]
    [InlineData(31_998)]
    [InlineData(31_999)]
    [InlineData(32_000)]
    [InlineData(100_000)]
    public void Never_parts_a_surrogate_pair(int before)
    {
        var text = new string('a', before) + "🌿🌿";

        var row = JsonRow.Create("p", "r", text);

        Assert.Equal(text, JsonRow.Read<string>(row));
        Assert.All(row.Keys.Where(key => key.StartsWith("Json", StringComparison.Ordinal)), key =>
        {
            Assert.InRange(row.GetString(key).Length, 1, 32_768);
            Assert.False(char.IsHighSurrogate(row.GetString(key)[^1]));
        });
    }

    // JSON has no lone surrogates; they become U+FFFD.
    private static string? WellFormed(string? text) =>
        text is null ? null : System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
