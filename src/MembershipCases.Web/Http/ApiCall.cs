using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace MembershipCases.Web.Http;

/// <summary>One call through the JSON door: what a command takes from the headers, and the way to its answer.</summary>
/// <param name="Context">The call.</param>
/// <param name="CommandId">The header <c>Idempotency-Key</c>, a UUID; empty when there is none.</param>
/// <param name="Version">The header <c>If-Match</c>, a version in quotes; 0 when there is none.</param>
/// <remarks>
/// A browser sends no such header across origins by itself, so a route that needs one cannot be misused through a
/// session.
/// </remarks>
public readonly record struct ApiCall(HttpContext Context, Guid CommandId, int Version)
{
    private Texts Texts => Context.RequestServices.GetRequiredService<Texts>();

    /// <summary>Reads the headers.</summary>
    public static ValueTask<ApiCall> BindAsync(HttpContext context)
    {
        _ = Guid.TryParse(context.Request.Headers[Api.IdempotencyKey], out var id);
        var match = context.Request.Headers[HeaderNames.IfMatch].ToString().Trim('"');
        _ = int.TryParse(match, NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return ValueTask.FromResult(new ApiCall(context, id, version));
    }

    /// <summary>
    /// Sends a command or query. The version of what comes back, if it has one, is sent as <c>ETag</c>.
    /// </summary>
    public async Task<Results<Ok<T>, ProblemHttpResult>> Send<T>(IRequest<Result<T>> request)
    {
        var answer = await Answer(request);
        return answer.IsOk ? TypedResults.Ok(answer.Value) : Answers.Problem(answer.Errors, Texts);
    }

    /// <summary>Sends a command that makes something, and answers with its address.</summary>
    public async Task<Results<Created<T>, ProblemHttpResult>> Create<T>(
        IRequest<Result<T>> command, Func<T, string> address)
    {
        var answer = await Answer(command);
        return answer.IsOk
            ? TypedResults.Created(address(answer.Value), answer.Value)
            : Answers.Problem(answer.Errors, Texts);
    }

    /// <summary>Sends a command on the record that the address names, with what the headers state.</summary>
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
