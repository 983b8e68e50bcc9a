namespace MembershipCases.Web.Casework;

/// <summary>Routes of commands on a case.</summary>
public static class CaseCommandRoutes
{
    /// <summary>Maps <c>/{caseId}/{name}</c> in the route group of cases.</summary>
    public static void MapChange<TCommand>(this RouteGroupBuilder cases, string name) where TCommand : CaseCommand =>
        cases.MapPost($"/{{caseId:guid}}/{name}",
            (Guid caseId, TCommand body, ApiCall call) => call.Change(body, caseId));

    /// <summary>Maps <c>/{caseId}/steps/{stepId}/{name}</c> in the route group of cases.</summary>
    public static void MapStep<TCommand>(this RouteGroupBuilder cases, string name) where TCommand : StepCommand =>
        cases.MapPost($"/{{caseId:guid}}/steps/{{stepId:guid}}/{name}",
            (Guid caseId, Guid stepId, TCommand body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
}
