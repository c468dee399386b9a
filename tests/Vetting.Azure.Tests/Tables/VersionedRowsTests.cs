using System.Text;
using Azure.Data.Tables;
using Vetting.Azure.Tables;
using Vetting.Core.Briefs;
using Vetting.Core.Policies;
using Vetting.Core.Versions;
using Vetting.Testing;
using Vetting.Testing.Builders;

namespace Vetting.Azure.Tests.Tables;

public sealed class VersionedRowsTests(AzuriteFixture azurite)
{
    private static readonly Author Claire = new Author.Person("Claire", "claire@maison.example");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_every_version_with_its_author_its_time_and_what_it_changed()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var policies = storage.Get<IPolicyStore>();
        foreach (var number in Enumerable.Range(1, 12))
        {
            var at = Sample.Now.AddMinutes(number);
            var saved = await policies.SaveAsync("maison", "default", Layer(number), new(Claire, at), Cancellation);
            Assert.Equal(number, Assert.IsType<SaveResult<byte[]>.Saved>(saved).Revision.Number);
        }

        var page = await policies.RevisionsAsync("maison", "default", 10, null, Cancellation);
        var last = await policies.RevisionsAsync("maison", "default", 10, page.Continuation, Cancellation);
        var third = await policies.FindAsync("maison", "default", 3, Cancellation);

        Assert.Equal(Enumerable.Range(1, 12).Reverse(), page.Items.Concat(last.Items).Select(revision => revision.Number));
        Assert.Null(last.Continuation);
        Assert.Equal(("version", Claire, Sample.Now.AddMinutes(12)),
            (Assert.Single(page.Items[0].Changed), page.Items[0].By, page.Items[0].At));
        Assert.Empty(last.Items[^1].Changed);
        Assert.Equal(Layer(3), third!.Value);
        Assert.False(third.Revision.IsChanged);
        Assert.Equal(Layer(12), (await policies.StandingAsync("maison", "default", Cancellation))!.Value);
        Assert.Null(await policies.FindAsync("maison", "default", 13, Cancellation));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_version_one_is_told_of_the_other()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var policies = storage.Get<IPolicyStore>();
        await policies.SaveAsync("maison", "default", Layer(1), Cancellation);

        var results = await Task.WhenAll(Enumerable.Range(2, 4).Select(number => policies.SaveAsync(
            "maison", "default", Layer(number), new(Claire, Sample.Now, Over: 1), Cancellation)));

        Assert.Single(results.OfType<SaveResult<byte[]>.Saved>());
        Assert.All(results.OfType<SaveResult<byte[]>.Overtaken>(), told => Assert.Equal(2, told.Standing!.Revision.Number));
        Assert.IsType<SaveResult<byte[]>.Overtaken>(await policies.SaveAsync(
            "maison", "default", Layer(9), new(Claire, Sample.Now, Over: 0), Cancellation));
        Assert.IsType<SaveResult<byte[]>.Overtaken>(await policies.SaveAsync(
            "maison", "new", Layer(9), new(Claire, Sample.Now, Over: 1), Cancellation));
    }

    [Fact]
    public async Task Whoever_saves_over_whatever_stands_becomes_a_version_each()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var policies = storage.Get<IPolicyStore>();

        await Task.WhenAll(Enumerable.Range(1, 6).Select(number =>
            policies.SaveAsync("maison", "default", Layer(number), new(Claire, Sample.Now), Cancellation)));
        var same = await policies.SaveAsync(
            "maison", "default", (await policies.FindAsync("maison", "default", Cancellation))!, new(Claire, Sample.Now), Cancellation);

        Assert.IsType<SaveResult<byte[]>.AsItStood>(same);
        Assert.Equal(6, (await policies.RevisionsAsync("maison", "default", 50, null, Cancellation)).Items.Count);
    }

    [Fact]
    public async Task Lists_what_stands_by_name_and_no_version_among_it()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var briefs = storage.Get<IBriefStore>();
        foreach (var id in (string[])["zoe", "0-9", "printemps", "print", "printemps-2"])
        {
            await briefs.SaveAsync("maison", Sample.Brief with { Id = id }, Cancellation);
            await briefs.SaveAsync("maison", Sample.Brief with { Id = id, Title = "Autrement" }, Cancellation);
        }

        await briefs.SaveAsync("other", Sample.Brief with { Id = "theirs" }, Cancellation);
        var first = await briefs.ListAsync("maison", 3, null, Cancellation);
        var second = await briefs.ListAsync("maison", 3, first.Continuation, Cancellation);

        Assert.Equal(["0-9", "print", "printemps"], first.Items.Select(item => item.Name));
        Assert.Equal(["printemps-2", "zoe"], second.Items.Select(item => item.Name));
        Assert.Null(second.Continuation);
        Assert.All(first.Items, item => Assert.Equal((2, "Autrement"),
            (item.Standing.Revision.Number, item.Standing.Value.Title)));
        Assert.Equal([2, 1], (await briefs.RevisionsAsync("maison", "print", 9, null, Cancellation)).Items.Select(one => one.Number));
    }

    [Fact]
    public async Task What_stood_before_versions_were_kept_is_the_first_of_them()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var policies = storage.Get<IPolicyStore>();
        var table = storage.Get<StorageClients>().Table(TableNames.Policies);
        await table.AddEntityAsync(
            new TableEntity("maison", "default") { ["Json0"] = Encoding.UTF8.GetString(Layer(1)) }, Cancellation);

        var before = await policies.RevisionsAsync("maison", "default", 9, null, Cancellation);
        await policies.SaveAsync("maison", "default", Layer(2), new(Claire, Sample.Now, Over: 1), Cancellation);
        var after = await policies.RevisionsAsync("maison", "default", 9, null, Cancellation);

        Assert.Equal((1, null), (Assert.Single(before.Items).Number, before.Items[0].By));
        Assert.Equal([2, 1], after.Items.Select(revision => revision.Number));
        Assert.Equal((null, false), (after.Items[1].By, after.Items[1].IsChanged));
        Assert.Equal(Layer(1), (await policies.FindAsync("maison", "default", 1, Cancellation))!.Value);
    }

    [Theory]
    [InlineData("Json0", "1", "7")]
    [InlineData("Revision", "tests", "Zoé")]
    [InlineData("Revision", "name", "nom")]
    [InlineData("Sha256", "a", "b")]
    public async Task Tells_a_version_that_somebody_without_the_key_changed(string column, string was, string become)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var policies = storage.Get<IPolicyStore>();
        await policies.SaveAsync("maison", "default", Layer(1), Cancellation);
        await policies.SaveAsync("maison", "default", Layer(2), Cancellation);
        var table = storage.Get<StorageClients>().Table(TableNames.Policies);
        var row = await table.QueryAsync<TableEntity>("RowKey ge '~default~999999'", cancellationToken: Cancellation)
            .SingleAsync(Cancellation);
        row[column] = row.GetString(column).Replace(was, become, StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);

        Assert.True((await policies.FindAsync("maison", "default", 1, Cancellation))!.Revision.IsChanged);
        Assert.False((await policies.FindAsync("maison", "default", 2, Cancellation))!.Revision.IsChanged);
        if (column != "Json0")
            Assert.True((await policies.RevisionsAsync("maison", "default", 9, null, Cancellation)).Items[1].IsChanged);
    }

    private static byte[] Layer(int number) => Encoding.UTF8.GetBytes($$"""{"version":"house {{number}}"}""");
}
