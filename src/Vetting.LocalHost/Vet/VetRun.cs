using Vetting.Core.Briefs;
using Vetting.Core.Connections;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.Flow.Memory;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;
using Vetting.Language;
using Vetting.Sources;

namespace Vetting.LocalHost.Vet;

/// <summary>
/// One vetting up to the dossier, with the same flow and steps as the server but nothing to serve: they run in
/// memory, and the inputs are files.
/// </summary>
/// <param name="policyFile">A brand's layer; null for what is built in.</param>
internal sealed class VetRun(
    IConfiguration configuration, string inputsFolder, IRetrievalProgress progress, TimeProvider time,
    byte[]? policyFile = null)
{
    private const string Brand = "command-line";

    /// <exception cref="InvalidOperationException">The dossier could not be compiled; says why.</exception>
    public async Task<VetResult> RunAsync(
        VetTarget target, Brief brief, Action<FlowProgress> report, CancellationToken cancellation)
    {
        var creator = new Creator(target.Channels[0].Handle ?? target.Channels[0].Address!, Email: "", brief.Locale);
        await using var services = Services(target.Histories ?? [], creator);
        var content = services.GetRequiredService<IContentStore>();
        var order = await OrderAsync(content, target, creator, brief, cancellation);
        var state = await services.GetRequiredService<MemoryFlows>()
            .RunAsync(nameof(PrepareDossier), order.VettingId, order, report, cancellation);
        if (state is not { Status: FlowStatus.Completed, Output: { } output })
            throw new InvalidOperationException($"No dossier: {state.Failure?.Message ?? state.Status.ToString()}");
        var compiled = System.Text.Json.JsonSerializer.Deserialize<CompiledDossier>(output, Json.Options)!;
        return new VetResult(
            await content.GetAsync(compiled.Dossier, cancellation),
            await services.GetRequiredService<IEvidencePictures>().ListAsync(order.VettingId, cancellation));
    }

    private ServiceProvider Services(IReadOnlyList<ChannelHistory> read, Creator creator)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration).AddSingleton(time).AddLogging();
        services.AddSingleton<IContentStore>(new FolderContentStore(inputsFolder)).AddSingleton(progress)
            .AddSingleton<IHistorySource>(new ReadHistories(read))
            .AddSingleton<IEvidencePictures, VetPictures>().AddSingleton<PictureKeeping>();
        services.AddHistorySources(configuration).AddEmbeddedAnalyser().AddRecipes()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<MemoryFlows>(provider, Json.Options));
        if (configuration[LentToken.Setting] is { Length: > 0 } token)
        {
            services.AddConnectedReading().AddSingleton(provider =>
                    ActivatorUtilities.CreateInstance<LentToken>(provider, token, creator))
                .AddSingleton<IConnectionStore>(provider => provider.GetRequiredService<LentToken>())
                .AddSingleton<ITokenProtection>(provider => provider.GetRequiredService<LentToken>());
        }

        return services.BuildServiceProvider();
    }

    private async Task<VettingOrder> OrderAsync(
        IContentStore content, VetTarget target, Creator creator, Brief brief, CancellationToken cancellation)
    {
        var asOf = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var upload = target.File is { } bytes
            ? new HistoryUpload(0, target.Format, await content.PutAsync(ContentKind.Submission, bytes, cancellation))
            : null;
        var main = target.Channels[0];
        var submission = new Submission(
            creator, target.Channels, Niche: null, Message: null, new Consent("none: vetted from the command line", asOf), upload);
        if (policyFile is null && brief.Policy != EffectivePolicies.DefaultName)
        {
            throw new InvalidOperationException(
                $"The brief names the policy '{brief.Policy}'; give its file with --policy.");
        }

        var policy = EffectivePolicies.Compose(policyFile, brief.PolicyPart);
        return new VettingOrder(
            VettingId.For(Brand, main.Key, asOf).ToString(), Brand, brief.Id, asOf,
            await content.PutJsonAsync(ContentKind.Submission, submission, cancellation),
            await content.PutJsonAsync(ContentKind.Brief, brief, cancellation),
            await content.PutAsync(ContentKind.Policy, policy.Canonical, cancellation),
            submission.Channels.Count, brief.Review.ToSpans(), Window: policy.Policy.History);
    }
}
