namespace Vetting.Infra.Tests;

public sealed class CompilerTests
{
    [Theory]
    [InlineData("lint", "**/*.bicep")]
    [InlineData("lint", "**/*.bicepparam")]
    [InlineData("build", "**/*.bicep")]
    [InlineData("build-params", "**/*.bicepparam")]
    public async Task Compiles_every_file_without_a_warning(string command, string pattern)
    {
        using var folder = new BicepFolder();

        Assert.Equal("", await folder.RunAsync(command, "--pattern", pattern));
    }

    [Fact]
    public async Task Is_formatted_as_the_compiler_formats()
    {
        using var folder = new BicepFolder();
        string[] files = [.. folder.Files("*.bicep"), .. folder.Files("*.bicepparam")];
        var before = files.ToDictionary(file => file, folder.Read);

        await folder.RunAsync("format", "--pattern", "**/*.bicep*");

        Assert.All(files, file => Assert.Equal(before[file], folder.Read(file)));
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_brand_that_App_Service_cannot_name()
    {
        using var folder = new BicepFolder();
        folder.CopyTo("dev.bicepparam", folder.Read("dev.bicepparam").Replace("slug: 'alba'", "slug: 'maison-alba'"));

        var said = await folder.RunAsync("snapshot", "dev.bicepparam", "--mode", "overwrite");

        Assert.Contains("The brand maison-alba should be named with letters and digits only", said);
    }
}
