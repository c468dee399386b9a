using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Core.Brands;
using Vetting.Testing;
using Vetting.Web.Security;

namespace Vetting.Web.Tests.Api;

public sealed class AccessOptionsTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly string[] Right =
    [
        "Web:PublicAddress=https://vetting.example",
        "Brands:alba:Name=Maison Alba", $"Brands:alba:WebhookSecrets:0={Secret}",
        $"Brands:alba:ApiKeys:0={new string('a', 64)}",
        "Brands:alba:Outcome:Address=https://crm.alba.example/vettings", $"Brands:alba:Outcome:Secret={Secret}",
    ];

    [Fact]
    public void Reads_brands_and_their_outcome_address()
    {
        using var services = Services(Right);

        var brand = services.GetRequiredService<IBrandDirectory>().Find("alba")!;

        Assert.Equal(("Maison Alba", Secret), (brand.Name, Assert.Single(brand.WebhookSecrets)));
        Assert.Equal(new OutcomeWebhook(new Uri("https://crm.alba.example/vettings"), Secret), brand.Outcome);
        Assert.Null(services.GetRequiredService<IBrandDirectory>().Find("borea"));
    }

    [Theory]
    [InlineData("ada@alba.example", "ada@alba.example", null)]
    [InlineData(" Ada Byron <ada@alba.example> ", "ada@alba.example", "Ada Byron")]
    [InlineData("Zoé «\u00a0Zo\u00a0» Lin <Zoe@alba.example>", "Zoe@alba.example", "Zoé «\u00a0Zo\u00a0» Lin")]
    public void Reads_an_owner_with_or_without_a_name(string setting, string email, string? name)
    {
        using var services = Services([.. Right, $"Brands:alba:Owners:0={setting}", "Brands:alba:Language=EN"]);

        var brand = services.GetRequiredService<IBrandDirectory>().Find("alba")!;

        Assert.Equal(new BrandOwner(email, name), Assert.Single(brand.Owners!));
        Assert.Equal("en", brand.Locale);
        Assert.NotNull(brand.OwnerAt(email.ToUpperInvariant()));
        Assert.Null(brand.OwnerAt("bob@alba.example"));
    }

    [Theory]
    [InlineData("Brands:Alba Two:Name=x", "Brands:Alba Two should be named with 1 to 40 of a-z, 0-9 and -.")]
    [InlineData("Brands:alba:Name=", "Brands:alba:Name should be the brand's name")]
    [InlineData("Brands:borea:Name=Borea", "Brands:borea:WebhookSecrets should be one secret, or two while rotating; there are 0.")]
    [InlineData("Brands:alba:WebhookSecrets:0=hunter2", "Brands:alba:WebhookSecrets:0 should be whsec_")]
    [InlineData("Brands:alba:WebhookSecrets:0=v1,whsec_hunter2", "Brands:alba:WebhookSecrets:0 should be whsec_ followed by the base64 of 24 to 64 random bytes; this one begins with v1, as signatures do")]
    [InlineData("Brands:alba:ApiKeys:0=hunter2", "Brands:alba:ApiKeys:0 should be the SHA-256 of a key")]
    [InlineData("Brands:alba:ApiKeys:my shop=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "Brands:alba:ApiKeys:my shop should be named")]
    [InlineData("Brands:alba:Outcome:Address=/vettings", "Brands:alba:Outcome:Address should be an absolute http or https address")]
    [InlineData("Brands:alba:Outcome:Secret=hunter2", "Brands:alba:Outcome:Secret should be whsec_")]
    [InlineData("Brands:alba:Owners:0=hunter2", "Brands:alba:Owners:0 should be an email address such as ada@example.com, or Ada Byron <ada@example.com>.")]
    [InlineData("Brands:alba:Owners:0=Ada <hunter2>", "Brands:alba:Owners:0 should be an email address")]
    [InlineData("Brands:alba:Language=hunter2", "Brands:alba:Language should be fr or en, or be left out.")]
    [InlineData("Ops:ApiKeys:0=hunter2", "Ops:ApiKeys:0 should be the SHA-256 of a key")]
    [InlineData("Ops:ApiKeys:0=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "Brands:alba:ApiKeys and Ops:ApiKeys hold the same key")]
    public void Names_the_setting_that_is_wrong_and_keeps_its_value_to_itself(string setting, string expected)
    {
        using var services = Services([.. Right.Where(right => !right.StartsWith(setting.Split('=')[0], StringComparison.Ordinal)), setting]);

        var refused = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_a_key_by_its_hash()
    {
        var key = ApiKey.Create();
        using var services = Services([.. Right, $"Brands:alba:ApiKeys:1={ApiKey.HashOf(key)}"]);
        using var named = Services([.. Right, $"Brands:alba:ApiKeys:shop={ApiKey.HashOf(key)}"]);
        var keys = services.GetRequiredService<IApiKeys>();

        Assert.Equal(new ApiKeyScope.Brand("alba", ApiKey.HashOf(key)[..8]), keys.Find(key));
        Assert.Equal(new ApiKeyScope.Brand("alba", "shop"), named.GetRequiredService<IApiKeys>().Find(key));
        Assert.Null(keys.Find(ApiKey.HashOf(key)));
        Assert.Null(keys.Find(ApiKey.Create()));
        Assert.Equal(43, key.Length);
    }

    private static ServiceProvider Services(string[] settings)
    {
        var configuration = TestStorage.Settings(settings);
        return new ServiceCollection().AddSingleton(configuration).AddVettingApi(configuration).BuildServiceProvider();
    }
}
