using MediatR;
using MembershipCases.Web.Platform;

namespace MembershipCases.Web.Features.Register;

/// <summary>The register as JSON.</summary>
public static class RegisterApi
{
    /// <summary>Maps <c>/memberships</c>.</summary>
    public static void MapRegister(this RouteGroupBuilder api)
    {
        var memberships = api.MapGroup("/memberships").WithTags("Register");
        memberships.MapGet("/", async (string? search, IMediator mediator, Texts texts, CancellationToken cancel) =>
            (await mediator.Send(ReadMemberships.Query.For(search), cancel)).ToHttp(texts));
        memberships.MapGet("/{id:guid}", async (Guid id, HttpContext context, IMediator mediator, Texts texts, CancellationToken cancel) =>
            (await mediator.Send(new ReadMembership.Query(id), cancel)).ToHttp(texts, membership => Api.WithVersion(context, membership, membership.Version)));
    }
}
