using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public abstract partial class FlowContract
{
    private static FlowDefinition<string, string> EndsAs { get; } = Define(async (flow, input) => input switch
    {
        "wait" => (await flow.WaitForAsync<string>("said", flow.UtcNow.AddDays(99))).Value!,
        "fail" => throw new FormatException("odd"),
        _ => input,
    });

    /// <summary>Two of each status, a minute apart: 0 and 1 wait, 2 and 3 are suspended, and so on.</summary>
    private async Task FillAsync()
    {
        await ServeAsync(EndsAs);
        string[] inputs = ["wait", "wait", "wait", "wait", "done", "fail", "wait", "done", "fail", "wait"];
        foreach (var (n, input) in inputs.Index())
        {
            await Client.StartAsync(EndsAs, $"{n}", input);
            if (n is 2 or 3)
                await Client.SuspendAsync($"{n}", "");
            if (n is 6 or 9)
                await Client.TerminateAsync($"{n}", "");
            await Host.AdvanceAsync(TimeSpan.FromMinutes(1));
        }
    }

    private async Task<List<string>> ListAsync(FlowStatus? status, int pageSize)
    {
        var ids = new List<string>();
        string? continuation = null;
        do
        {
            var page = await Client.ListAsync(new(status, pageSize, continuation));
            Assert.InRange(page.Items.Count, page.Continuation is null ? 0 : pageSize, pageSize);
            ids.AddRange(page.Items.Select(item => item.Id));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return ids;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(50)]
    public async Task Lists_unfinished_oldest_first_then_finished_newest_first_page_by_page(int pageSize)
    {
        await FillAsync();

        Assert.Equal(["0", "1", "2", "3", "9", "8", "7", "6", "5", "4"], await ListAsync(null, pageSize));
    }

    [Theory]
    [InlineData(FlowStatus.Running, "0", "1")]
    [InlineData(FlowStatus.Suspended, "2", "3")]
    [InlineData(FlowStatus.Completed, "7", "4")]
    [InlineData(FlowStatus.Failed, "8", "5")]
    [InlineData(FlowStatus.Terminated, "9", "6")]
    public async Task Lists_one_status_also_after_a_restart(FlowStatus status, params string[] expected)
    {
        await FillAsync();
        Assert.Equal(expected, await ListAsync(status, 1));

        await Host.KillAsync();
        await ServeAsync(EndsAs);

        Assert.Equal(expected, await ListAsync(status, 10));
        Assert.All((await Client.ListAsync(new(status))).Items, item => Assert.Equal(status, item.Status));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(201, null)]
    [InlineData(10, "nonsense")]
    public async Task Refuses_a_page_that_cannot_be(int pageSize, string? continuation)
    {
        await ServeAsync(EndsAs);

        await Assert.ThrowsAsync<ArgumentException>(() => Client.ListAsync(new(null, pageSize, continuation)));
    }
}
