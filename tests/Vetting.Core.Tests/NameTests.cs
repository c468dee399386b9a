namespace Vetting.Core.Tests;

public sealed class NameTests
{
    /// <summary>What a service answered, in Vetting.Azure, and what an endpoint answers, in Vetting.Web.</summary>
    private static readonly string[] StillTwice = ["Answer"];

    [Fact]
    public void No_two_types_of_the_product_have_one_name() => Assert.Empty(
        Directory.EnumerateDirectories(Path.Combine(SourceFolders.Root, "src"), "Vetting.*")
            .SelectMany(project => SourceFolders.Read(Path.GetFileName(project), project).Types)
            .GroupBy(type => type)
            .Where(name => name.Count() > 1)
            .Select(name => name.Key)
            .Except([.. StillTwice, "Program"]));
}
