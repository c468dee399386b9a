using Vetting.Core.Brands;
using Vetting.LocalHost.CommandLine;

namespace Vetting.LocalHost.Tests.CommandLine;

public sealed class DeskLineTests
{
    private static readonly Brand Alba = new("alba", "Maison Alba", [], null, [new BrandOwner("ada@alba.example", "Ada")]);

    [Theory]
    [InlineData(true, "http://127.0.0.1:7071/desk/alba  (sign in as ada@alba.example; the link comes to the inbox)")]
    [InlineData(false, "http://127.0.0.1:7071/desk/alba  (sign in as ada@alba.example; the link comes by mail)")]
    public void Says_where_a_brand_signs_in_and_as_whom(bool inbox, string expected) =>
        Assert.Equal(expected, DeskLine.Of(new Uri("http://127.0.0.1:7071"), Alba, inbox));

    [Fact]
    public void Says_how_to_name_an_owner_where_there_is_none() => Assert.EndsWith(
        "(name its first owner in Brands__alba__Owners__0)",
        DeskLine.Of(new Uri("http://127.0.0.1:7071"), Alba with { Owners = [] }, inbox: true), StringComparison.Ordinal);
}
