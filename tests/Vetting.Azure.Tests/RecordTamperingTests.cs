using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure.Blobs;
using Vetting.Azure.Mail;
using Vetting.Azure.Tables;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Links;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing;
using Vetting.Testing.Builders;

namespace Vetting.Azure.Tests;

/// <summary>Somebody with the storage's keys, and without the product's, changes one record after the other.</summary>
public sealed class RecordTamperingTests(AzuriteFixture azurite)
{
    private const string Id = "maison-20260301T120000-0123456789abcdef";

    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_nothing_where_nothing_was_changed()
    {
        await using var storage = await CreateAsync();

        var report = await storage.Get<Verification>().RunAsync(Cancellation);

        Assert.True(report.IsSound);
        Assert.Empty(report.Differences);
        Assert.Equal((1, 1, 1), (report.Vettings, report.Decided, report.Mails));
    }

    [Fact]
    public Task Names_a_decision_that_was_turned() => TurnedAsync(RecordKind.Log, async storage =>
    {
        var (table, row) = await RowAsync(storage, TableNames.Decisions);
        row["Json0"] = row.GetString("Json0").Replace("approved", "declined", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
    });

    [Fact]
    public Task Names_a_log_whose_end_was_cut_off() => TurnedAsync(RecordKind.LogEnd, async storage =>
    {
        var (table, row) = await RowAsync(storage, TableNames.Decisions);
        await table.DeleteEntityAsync(row, cancellationToken: Cancellation);
    });

    [Fact]
    public Task Names_a_log_and_its_copy_that_were_taken_away() => TurnedAsync(RecordKind.LogEnd, async storage =>
    {
        var (table, row) = await RowAsync(storage, TableNames.Decisions);
        await table.DeleteEntityAsync(row, cancellationToken: Cancellation);
        await Blob(storage, BlobDecisionArchive.ContainerName, $"{Id}/000001.json").DeleteAsync(cancellationToken: Cancellation);
    });

    [Fact]
    public Task Names_a_stage_that_was_flipped_in_the_list() => TurnedAsync(RecordKind.List, async storage =>
    {
        var (table, row) = await RowAsync(storage, TableNames.Vettings);
        row["Json0"] = row.GetString("Json0").Replace("approved", "declined", StringComparison.Ordinal);
        row["Stage"] = "Declined";
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
    });

    [Fact]
    public Task Names_a_column_that_was_changed_beside_the_row() => TurnedAsync(RecordKind.List, async storage =>
    {
        var (table, row) = await RowAsync(storage, TableNames.Vettings);
        row["Stage"] = "Declined";
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
    });

    [Fact]
    public Task Names_a_row_whose_head_was_taken_out_with_the_decision() => TurnedAsync(RecordKind.List, async storage =>
    {
        var (log, decision) = await RowAsync(storage, TableNames.Decisions);
        await log.DeleteEntityAsync(decision, cancellationToken: Cancellation);
        var (table, row) = await RowAsync(storage, TableNames.Vettings);
        var vetting = JsonRow.Read<VettingSummary>(row) with { Stage = VettingStage.InReview, Log = null, ClosedBy = null, ClosedAt = null };
        JsonRow.Write(row, vetting)["Stage"] = "InReview";
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
    });

    [Fact]
    public async Task Names_a_vetting_that_was_taken_back_whole_to_before_its_decision()
    {
        await using var storage = await TestStorage.CreateAsync(azurite, Services);
        await ReviewAsync(storage);
        var (_, before) = await RowAsync(storage, TableNames.Vettings);
        await DecideAsync(storage);
        var (table, after) = await RowAsync(storage, TableNames.Vettings);
        await table.UpdateEntityAsync(before, after.ETag, TableUpdateMode.Replace, Cancellation);
        var (log, decision) = await RowAsync(storage, TableNames.Decisions);
        await log.DeleteEntityAsync(decision, cancellationToken: Cancellation);
        await Blob(storage, BlobDecisionArchive.ContainerName, $"{Id}/000001.json").DeleteAsync(cancellationToken: Cancellation);

        var report = await storage.Get<Verification>().RunAsync(Cancellation);

        Assert.Equal((Id, RecordKind.Link), Assert.Single(report.Differences, one => one.IsChange) is var found ? (found.VettingId, found.Record) : default);
    }

    [Fact]
    public Task Names_a_dossier_whose_bytes_were_changed() => TurnedAsync(RecordKind.Dossier, async storage =>
    {
        var dossier = (await VettingAsync(storage)).Dossier!;
        await Blob(storage, "dossiers", dossier.Sha256).UploadAsync(
            new BinaryData("{}"), overwrite: true, Cancellation);
    });

    [Fact]
    public Task Names_an_input_that_was_changed() => TurnedAsync(RecordKind.Input, async storage =>
    {
        var brief = (await VettingAsync(storage)).Order!.Brief;
        await Blob(storage, "briefs", brief.Sha256).UploadAsync(new BinaryData("{}"), overwrite: true, Cancellation);
    });

    [Fact]
    public Task Names_a_copy_of_the_log_that_was_changed() => TurnedAsync(RecordKind.Archive, async storage =>
    {
        var copy = Blob(storage, BlobDecisionArchive.ContainerName, $"{Id}/000001.json");
        var text = (await copy.DownloadContentAsync(Cancellation)).Value.Content.ToString();
        await copy.UploadAsync(
            new BinaryData(text.Replace("approved", "declined", StringComparison.Ordinal)), overwrite: true, Cancellation);
    });

    [Fact]
    public Task Names_a_mail_that_was_changed() => TurnedAsync(RecordKind.Mail, async storage =>
    {
        var table = storage.Get<StorageClients>().Table(TableInbox.TableName);
        var row = await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).FirstAsync(Cancellation);
        row["Text"] = "Pas de suite.";
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
    });

    [Fact]
    public Task Names_a_decision_whose_vetting_was_taken_from_the_list() => TurnedAsync(RecordKind.List, async storage =>
    {
        var (table, row) = await RowAsync(storage, TableNames.Vettings);
        await table.DeleteEntityAsync(row, cancellationToken: Cancellation);
    });

    [Fact]
    public async Task Tells_what_is_gone_from_what_was_changed()
    {
        await using var storage = await CreateAsync();
        var dossier = (await VettingAsync(storage)).Dossier!;
        await Blob(storage, "dossiers", dossier.Sha256).DeleteAsync(cancellationToken: Cancellation);

        var report = await storage.Get<Verification>().RunAsync(Cancellation);

        Assert.Equal(RecordKind.DossierGone, Assert.Single(report.Differences).Record);
        Assert.True(report.IsSound);
    }

    [Fact]
    public async Task What_was_changed_is_not_made_good_by_writing_it_again()
    {
        await using var storage = await CreateAsync();
        var (table, row) = await RowAsync(storage, TableNames.Vettings);
        row["Json0"] = row.GetString("Json0").Replace("approved", "declined", StringComparison.Ordinal);
        row["Stage"] = "Declined";
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);

        await storage.Get<IVettingStore>().UpdateAsync(Id, vetting => vetting with { BrandToldAt = At }, Cancellation);

        Assert.True((await VettingAsync(storage)).IsChanged);
    }

    [Fact]
    public async Task A_record_sealed_with_a_key_of_before_is_still_known()
    {
        var key = new IntegrityKey([.. Enumerable.Repeat((byte)1, 32)]);
        var seal = key.Seal("a", "record"u8);

        Assert.True(new IntegrityKey(new byte[32], [.. Enumerable.Repeat((byte)1, 32)]).IsSealed("a", "record"u8, seal));
        Assert.False(new IntegrityKey(new byte[32]).IsSealed("a", "record"u8, seal));
        Assert.False(key.IsSealed("b", "record"u8, seal));
        Assert.False(key.IsSealed("a", "records"u8, seal));
        Assert.False(key.IsSealed("a", "record"u8, null));
    }

    private async Task TurnedAsync(RecordKind expected, Func<TestStorage, Task> tamper)
    {
        await using var storage = await CreateAsync();
        await tamper(storage);

        var report = await storage.Get<Verification>().RunAsync(Cancellation);

        Assert.False(report.IsSound);
        Assert.Contains(report.Differences, difference => difference.Record == expected && difference.VettingId == Id);
    }

    private async Task<TestStorage> CreateAsync()
    {
        var storage = await TestStorage.CreateAsync(azurite, Services);
        await ReviewAsync(storage);
        await DecideAsync(storage);
        return storage;
    }

    private static void Services(IServiceCollection services) =>
        services.AddDevelopmentInbox().AddSingleton<RecordCheck>().AddSingleton<Verification>();

    private static async Task ReviewAsync(TestStorage storage)
    {
        var content = storage.Get<IContentStore>();
        async Task<ContentRef> Put(ContentKind kind) => await content.PutAsync(kind, Encoding.UTF8.GetBytes($"{{\"kind\":\"{kind}\"}}"), Cancellation);
        var order = new VettingOrder(
            Id, "maison", "printemps", At, await Put(ContentKind.Submission), await Put(ContentKind.Brief),
            await Put(ContentKind.Policy), 1, Sample.Review.ToSpans());
        await storage.Get<IVettingStore>().AddAsync(new VettingSummary(
            Id, "maison", "printemps", "Maëlle", At, VettingStage.InReview, await Put(ContentKind.Dossier), Order: order), Cancellation);
        await storage.Get<ILinkStore>().SaveAsync(Link, Cancellation);
    }

    private static async Task DecideAsync(TestStorage storage)
    {
        await storage.Get<ILinkStore>().UseAsync(Link.TokenHash, "said", At, Cancellation);
        var dossier = (await VettingAsync(storage)).Dossier!;
        await storage.Get<IDecisionLog>().AppendAsync(Id, 1, new Closing.Decided(
            "press-1", Verdict.Approved, "Zoë", "zoe@maison.example", "Un ton juste.", dossier.Sha256, At), Cancellation);
        await new RecordOutcome(storage.Get<IDecisionLog>(), storage.Get<IVettingStore>()).RunAsync(Id, Cancellation);
        await storage.Get<IMailer>().SendAsync(
            new Core.Review.Mail($"{Id}/outcome", "outcome", "Maëlle", "maelle@creators.example", "Bonne nouvelle", "Retenue.", "<p>Retenue.</p>"),
            Cancellation);
    }

    private static ReviewLink Link { get; } = new(
        Sha256Hex.Of("token"), "maison", Id, "Zoë", "zoe@maison.example", "fr", At.AddDays(3));

    private static async Task<VettingSummary> VettingAsync(TestStorage storage) =>
        (await storage.Get<IVettingStore>().FindAsync(Id, Cancellation))!;

    private static async Task<(TableClient Table, TableEntity Row)> RowAsync(TestStorage storage, string name)
    {
        var table = storage.Get<StorageClients>().Table(name);
        return (table, await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).SingleAsync(Cancellation));
    }

    private static BlobClient Blob(TestStorage storage, string container, string name) =>
        storage.Get<StorageClients>().Container(container).GetBlobClient(name);
}
