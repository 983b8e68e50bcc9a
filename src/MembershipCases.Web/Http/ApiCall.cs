using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace MembershipCases.Web.Http;

/// <summary>
/// A request to the JSON API: binds the headers that a command needs, sends the command or query and creates the
/// response.
/// </summary>
/// <param name="Context">The context of the request.</param>
/// <param name="CommandId">The header <c>Idempotency-Key</c>, a UUID; empty when it is missing or invalid.</param>
/// <param name="Version">The header <c>If-Match</c>, a version in quotes; 0 when it is missing or invalid.</param>
/// <remarks>
/// A browser does not send these headers across origins of its own accord, so an endpoint that requires one cannot be
/// abused through a session cookie (CSRF).
/// </remarks>
public readonly record struct ApiCall(HttpContext Context, Guid CommandId, int Version)
{
    private Texts Texts => Context.RequestServices.GetRequiredService<Texts>();

    /// <summary>Binds the headers.</summary>
    public static ValueTask<ApiCall> BindAsync(HttpContext context)
    {
        _ = Guid.TryParse(context.Request.Headers[Api.IdempotencyKey], out var id);
        var match = context.Request.Headers[HeaderNames.IfMatch].ToString().Trim('"');
        _ = int.TryParse(match, NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return ValueTask.FromResult(new ApiCall(context, id, version));
    }

    /// <summary>Sends a command or query. The version of a versioned result is returned as <c>ETag</c>.</summary>
    public async Task<Results<Ok<T>, ProblemHttpResult>> Send<T>(IRequest<Result<T>> request)
    {
        var answer = await Answer(request);
        return answer.IsOk ? TypedResults.Ok(answer.Value) : Answers.Problem(answer.Errors, Texts);
    }

    /// <summary>Sends a command that creates a resource, and returns 201 Created with its address.</summary>
    public async Task<Results<Created<T>, ProblemHttpResult>> Create<T>(
        IRequest<Result<T>> command, Func<T, string> address)
    {
        var answer = await Answer(command);
        return answer.IsOk
            ? TypedResults.Created(address(answer.Value), answer.Value)
            : Answers.Problem(answer.Errors, Texts);
    }

    /// <summary>
    /// Sends a command on the record that the route identifies, with the command id and version from the headers.
    /// </summary>
    public Task<Results<Ok<TReply>, ProblemHttpResult>> Change<TRecord, TReply>(
        RecordCommand<TRecord, TReply> command, Guid id)
        where TRecord : class, IVersioned =>
        Send(command with { CommandId = CommandId, Version = Version, TargetId = id });

    private async Task<Result<T>> Answer<T>(IRequest<Result<T>> request)
    {
        var answer = await Context.RequestServices.GetRequiredService<IMediator>()
            .Send(request, Context.RequestAborted);
        if (answer.IsOk && answer.Value is IVersioned versioned)
            Context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{versioned.Version}\"");
        return answer;
    }
}
