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
    public async Task Forgets_what_the_team_was_told_of_one_vetting_and_nothing_else()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var profiles = storage.Get<IBrandProfiles>();
        await profiles.UpdateAsync("maison", profile => profile with { Name = "Maison" }, Cancellation);
        string[] others = ["v10/ready", "v/ready", "v1.a/ready", "v1_/ready", "V1/ready", "v2/decided"];
        foreach (var key in (string[])["v1/ready", "v1/reminder", "v1/decided/2", .. others])
            await profiles.MarkToldAsync("maison", key, Cancellation);
        await profiles.MarkToldAsync("other", "v1/ready", Cancellation);

        Assert.Equal(3, await profiles.RemoveToldAsync("maison", "v1", Cancellation));

        Assert.Equal(0, await profiles.RemoveToldAsync("maison", "v1", Cancellation));
        foreach (var key in others)
            Assert.True(await profiles.WasToldAsync("maison", key, Cancellation), key);
        Assert.True(await profiles.WasToldAsync("other", "v1/ready", Cancellation));
        Assert.Equal("Maison", (await profiles.FindAsync("maison", Cancellation)).Name);
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
