namespace MembershipCases.Web.Features.Account;

internal sealed class Setup : IRegistration
{
    public void MapRoutes(RouteGroupBuilder api)
    {
        var account = api.MapGroup("/account").WithTags("Account");
        account.MapGet("/sessions", (ApiCall call) => call.Send(new ListSessions.Query()));
        account.MapPost("/sessions/end",
            (EndSessions.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId }));
        account.MapGet("/principals", (ApiCall call) => call.Send(new ListPrincipals.Query()));
        account.MapPost("/acting",
            (ActOnBehalfOf.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId }));
        account.MapPost("/language",
            (SetLanguage.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId }));
        account.MapGet("/authority", (ApiCall call) => call.Send(new ShowAuthority.Query()));
    }
}
