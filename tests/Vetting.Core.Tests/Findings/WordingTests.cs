using Vetting.Core.Findings;

namespace Vetting.Core.Tests.Findings;

public sealed class WordingTests
{
    [Theory]
    [InlineData(0, "0 abonné", "0 followers")]
    [InlineData(1, "1 abonné", "1 follower")]
    [InlineData(2, "2 abonnés", "2 followers")]
    [InlineData(18_400, "18\u202f400 abonnés", "18,400 followers")]
    public void What_is_counted_has_the_number_that_its_language_gives_it(long count, string fr, string en) =>
        Assert.Equal((fr, en), (Wording.Followers(count).Fr, Wording.Followers(count).En));
}
