using Vetting.Core.Campaigns.Results;

namespace Vetting.Web.Api;

internal static class ResultAnswers
{
    public static Answer Of(ResultTaking taking) => taking switch
    {
        ResultTaking.Taken taken => Answer.Json(200, new { taken.Rows }),
        ResultTaking.Invalid invalid => Problems.Invalid(invalid.Errors),
        ResultTaking.UnknownCampaign => Problems.NotFound("campaign"),
        _ => throw new InvalidOperationException($"No such case: {taking.GetType()}."),
    };
}
