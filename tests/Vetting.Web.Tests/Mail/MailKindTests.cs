using System.Text.RegularExpressions;
using Vetting.Web.Mail;

namespace Vetting.Web.Tests.Mail;

public sealed partial class MailKindTests
{
    public static TheoryData<string> Kinds => [.. MailKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Says_the_same_in_both_languages_with_values_that_the_mail_has(string name)
    {
        var kind = MailKind.Named(name)!;
        var known = kind.Places.Select(place => $"{{{place.Name}}}").ToHashSet();

        Assert.All(kind.Words, word =>
        {
            Assert.Equal(Places(word.Usual.Fr), Places(word.Usual.En));
            Assert.Subset(known, Places(word.Usual.Fr).ToHashSet());
        });
        Assert.True(kind.Words is [{ OneLine: true }, { OneLine: true }, { OneLine: false }, ..]);
    }

    [Fact]
    public void A_key_means_one_sentence() => Assert.All(
        MailKind.All.SelectMany(kind => kind.Words).GroupBy(word => word.Key),
        same => Assert.Single(same.Distinct()));

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
