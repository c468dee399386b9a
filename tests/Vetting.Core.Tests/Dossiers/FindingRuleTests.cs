using Vetting.Core.Content;
using Vetting.Core.Dossiers;

namespace Vetting.Core.Tests.Dossiers;

public sealed class FindingRuleTests
{
    [Fact]
    public void What_a_value_holds_in_braces_stays_as_it_is()
    {
        var sentence = new LocalizedText("{channel} : {posts} publications", "{channel}: {posts} posts {unknown}");

        var filled = sentence.Fill(("channel", new("@{posts}", "@{posts}")), ("posts", new("vingt", "twenty")));

        Assert.Equal(new LocalizedText("@{posts} : vingt publications", "@{posts}: twenty posts {unknown}"), filled);
    }
}
