using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vetting.Azure.Mail;
using Vetting.Functions.Flows;
using Vetting.Functions.Hosting;
using Vetting.Testing;
using Vetting.Web.Inbox;

namespace Vetting.Functions.Tests.Http;

/// <summary>The worker as Program builds it, with a development inbox; not started, for want of a Functions host.</summary>
public sealed class WorkerFixture : IDisposable
{
    public const string InboxKeyText = "inbox-key-of-the-tests";
    private readonly IHost _worker;

    public WorkerFixture()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            // Nothing listens on port 1.
            ["Storage:ConnectionString"] = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=AAAA;"
                + "BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;TableEndpoint=http://127.0.0.1:1/devstoreaccount1;",
            ["Integrity:Key"] = TestStorage.IntegrityKeyText,
            ["Web:PublicAddress"] = "https://vetting.example",
        });
        builder.Logging.ClearProviders();
        builder.Services
            .AddVettingCore(builder.Configuration)
            .AddVettingWeb(builder.Configuration)
            .AddDevelopmentInbox().AddSingleton(new InboxKey(InboxKeyText))
            .AddVettingFlows();
        _worker = builder.Build();
    }

    public IServiceProvider Services => _worker.Services;

    public void Dispose() => _worker.Dispose();
}
