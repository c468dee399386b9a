using System.Security.Cryptography;
using Vetting.Core.Branding;
using Vetting.Testing;
using Vetting.Testing.Builders;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableBrandProfilesTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_both_of_two_changes_at_once()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var profiles = storage.Get<IBrandProfiles>();
        Assert.Equal(new BrandProfile("maison"), await profiles.FindAsync("maison", Cancellation));

        await Task.WhenAll(
            profiles.UpdateAsync("maison", profile => profile with { Name = "Maison" }, Cancellation),
            profiles.UpdateAsync("maison", profile => profile with { Accent = "#123456" }, Cancellation),
            profiles.UpdateAsync("maison", profile => profile with { ReplyTo = "a@maison.example" }, Cancellation));

        Assert.Equal(
            new BrandProfile("maison", "Maison", "#123456", "a@maison.example"), await profiles.FindAsync("maison", Cancellation));
        Assert.Null((await profiles.FindAsync("other", Cancellation)).Name);
    }

    [Fact]
    public async Task Gives_a_logo_back_as_it_was_and_to_its_brand_alone()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var profiles = storage.Get<IBrandProfiles>();
        // Noise, so that it takes the most that a row has to hold.
        var noise = Enumerable.Range(0, 3_125).SelectMany(n => SHA256.HashData(BitConverter.GetBytes(n))).ToArray();
        var png = PngImage.Read(Png.Square(64, ("tRNS", noise)))!;

        await profiles.SaveLogoAsync("maison", png.Logo, png.Bytes, Cancellation);

        Assert.Equal(png.Bytes, await profiles.FindLogoAsync("maison", png.Logo.Sha256, Cancellation));
        Assert.Null(await profiles.FindLogoAsync("other", png.Logo.Sha256, Cancellation));
        Assert.Null(await profiles.FindLogoAsync("maison", new string('0', 64), Cancellation));
    }
}
