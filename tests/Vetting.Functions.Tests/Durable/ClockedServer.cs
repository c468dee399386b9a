using DurableTask.Core;
using Grpc.Core;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vetting.Functions.Tests.Durable;

/// <summary>The test host's server, whose work items carry the test's clock.</summary>
public sealed class ClockedServer(
    IHostApplicationLifetime lifetime, ILoggerFactory loggers, HubConnection connection,
    IOptions<TaskHubGrpcServerOptions> options)
    : TaskHubGrpcServer(lifetime, loggers, connection, connection, options)
{
    public override Task GetWorkItems(
        GetWorkItemsRequest request, IServerStreamWriter<WorkItem> responseStream, ServerCallContext context) =>
        base.GetWorkItems(request, new Dated(responseStream, connection), context);

    private sealed class Dated(IServerStreamWriter<WorkItem> stream, HubConnection connection)
        : IServerStreamWriter<WorkItem>
    {
        public WriteOptions? WriteOptions
        {
            get => stream.WriteOptions;
            set => stream.WriteOptions = value;
        }

        public Task WriteAsync(WorkItem message)
        {
            connection.Date(message);
            return stream.WriteAsync(message);
        }
    }
}
