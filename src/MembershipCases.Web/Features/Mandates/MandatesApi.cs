using MediatR;
using MembershipCases.Web.Platform;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>Mandates as JSON.</summary>
public static class MandatesApi
{
    /// <summary>Maps <c>/mandates</c>.</summary>
    public static void MapMandates(this RouteGroupBuilder api) =>
        api.MapGroup("/mandates").WithTags("Mandates").MapPost("/", async (
            RecordMandate.Command body, CommandHeaders headers, IMediator mediator, Texts texts, CancellationToken cancel) =>
            (await mediator.Send(body with { CommandId = headers.CommandId }, cancel)).ToHttp(texts, recorded => Results.Created($"/mandates#{recorded.Id}", recorded)));
}
