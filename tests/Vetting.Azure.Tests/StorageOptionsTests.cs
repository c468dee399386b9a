using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Testing;

namespace Vetting.Azure.Tests;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("", "ConnectionString=UseDevelopmentStorage=true")]
    [InlineData("", "ConnectionString=UseDevelopmentStorage=true", "Prefix=t1")]
    [InlineData("", "BlobServiceUri=https://a.blob.example", "TableServiceUri=https://a.table.example")]
    [InlineData("Storage:ConnectionString")]
    [InlineData("Storage:ConnectionString", "BlobServiceUri=https://a.blob.example")]
    [InlineData("Storage:ConnectionString", "BlobServiceUri=a", "TableServiceUri=b")]
    [InlineData("Storage:ConnectionString", "ConnectionString=x", "BlobServiceUri=http://a", "TableServiceUri=http://b")]
    [InlineData("Storage:Prefix", "ConnectionString=UseDevelopmentStorage=true", "Prefix=T-1")]
    public void Says_which_setting_is_wrong(string wrong, params string[] settings)
    {
        var configuration = TestStorage.Settings(settings.Select(setting => $"Storage:{setting}"));
        using var services = new ServiceCollection().AddVettingStorage(configuration).BuildServiceProvider();

        var refused = Record.Exception(() => services.GetRequiredService<StorageClients>());

        if (wrong.Length == 0)
            Assert.Null(refused);
        else
            Assert.StartsWith(wrong, Assert.IsType<OptionsValidationException>(refused).Message);
    }
}
