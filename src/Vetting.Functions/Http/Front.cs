using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Vetting.Functions.Durable;
using Vetting.Web.Api;

namespace Vetting.Functions.Http;

/// <summary>What stands in front of every endpoint: the task hub at hand, and an answer for whatever goes wrong.</summary>
public sealed class Front(TaskHub hub, FailureAnswers failures)
{
    public IResult Answer(DurableTaskClient client, Func<Task<IResult>> endpoint)
    {
        hub.Use(client);
        return new Guarded(failures, endpoint);
    }

    public IResult Answer(DurableTaskClient client, Func<IResult> endpoint) =>
        Answer(client, () => Task.FromResult(endpoint()));

    /// <summary>The endpoint runs while the answer is written, so that failures of both are answered alike.</summary>
    private sealed class Guarded(FailureAnswers failures, Func<Task<IResult>> endpoint) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => failures.GuardAsync(
            httpContext, async http => await (await endpoint()).ExecuteAsync(http));
    }
}
