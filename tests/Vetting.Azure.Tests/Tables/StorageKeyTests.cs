using FsCheck.Xunit;
using Vetting.Azure.Tables;

namespace Vetting.Azure.Tests.Tables;

public sealed class StorageKeyTests
{
    [Property]
    public bool Holds_nothing_that_a_key_may_not(string? text) =>
        StorageKey.Encode(text ?? "").All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '.' or '_');

    [Property]
    public bool Gives_different_texts_different_keys(string? one, string? other) =>
        (StorageKey.Encode(one ?? "") == StorageKey.Encode(other ?? "")) == ((one ?? "") == (other ?? ""));

    [Theory]
    [InlineData("a/b", "a_002fb")]
    [InlineData("a_002fb", "a_005f002fb")]
    [InlineData("maison-1.2", "maison-1.2")]
    public void Escapes_all_but_letters_digits_hyphen_and_dot(string text, string key) =>
        Assert.Equal(key, StorageKey.Encode(text));
}
