using MediatR;
using MembershipCases.Web.Platform;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Cases as JSON: the same commands and queries as the pages.</summary>
public static class CasesApi
{
    /// <summary>Maps <c>/cases</c>.</summary>
    public static void MapCases(this RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapPost("/", async (OpenCase.Command body, CommandHeaders headers, IMediator mediator, Texts texts, CancellationToken cancel) =>
            (await mediator.Send(body with { CommandId = headers.CommandId }, cancel)).ToHttp(texts, opened => Results.Created($"/api/cases/{opened.Id}", opened)));
        cases.MapGet("/{caseId:guid}", async (Guid caseId, HttpContext context, IMediator mediator, Texts texts, CancellationToken cancel) =>
            (await mediator.Send(new ReadCase.Query(caseId), cancel)).ToHttp(texts, view => Api.WithVersion(context, view, view.Version)));
        MapStep<Assess.Command>(cases, "assessment");
        MapStep<Approve.Command>(cases, "approval");
        MapStep<Implement.Command>(cases, "implementation");
        MapStep<Meetings.RecordTreatment.Command>(cases, "treatment");
    }

    private static void MapStep<TCommand>(RouteGroupBuilder cases, string name) where TCommand : CaseCommand =>
        cases.MapPost($"/{{caseId:guid}}/steps/{{stepId:guid}}/{name}", async (
            Guid caseId, Guid stepId, TCommand body, CommandHeaders headers, HttpContext context, IMediator mediator, Texts texts, CancellationToken cancel) =>
        {
            CaseCommand command = body with { CommandId = headers.CommandId, Version = headers.Version, CaseId = caseId, StepId = stepId };
            return (await mediator.Send(command, cancel)).ToHttp(texts, changed => Api.WithVersion(context, changed, changed.Version));
        });
}
