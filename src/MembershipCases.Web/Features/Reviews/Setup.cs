using System.CommandLine;
using MembershipCases.Web.Features.Reviews.Reading;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reviews;

internal sealed class Setup : IRegistration
{
    public IEnumerable<Command> CommandLines => [ReadReview.Command(), ReadDocument.Command()];

    /// <summary>
    /// The maximum size of a request that is read at all, so that a file that is too large gets an answer.
    /// </summary>
    public const int MostBytes = 100 * 1024 * 1024;

    public void MapRoutes(RouteGroupBuilder api)
    {
        var reviews = api.MapGroup("/reviews").WithTags("Reviews");
        reviews.MapGet("/", (ApiCall call) => call.Send(new ListReviews.Query()));
        reviews.MapGet("/{id:guid}", (Guid id, ApiCall call) => call.Send(new ShowReview.Query(id)));
        reviews.MapPost("/{id:guid}/findings",
            (Guid id, AcceptSureFindings.Command body,
                ApiCall call) => call.Send(body with { CommandId = call.CommandId, DocumentId = id }));
        reviews.MapPost("/{id:guid}/findings/{number:int}",
            (Guid id, int number, DecideFinding.Command body, ApiCall call) =>
            call.Change(body with { Number = number }, id));
        reviews.MapGet("/{id:guid}/import", (Guid id, ApiCall call) => call.Send(new ShowImport.Query(id)));
        reviews.MapPost("/{id:guid}/facts",
            (Guid id, ConfirmImportedFacts.Command body, ApiCall call) =>
            call.Send(body with { CommandId = call.CommandId, DocumentId = id }));
        reviews.MapPost("/{id:guid}/import",
            (Guid id, ImportReview.Command body, ApiCall call) => call.Change(body, id));
        reviews.MapPost("/", Upload)
            .WithMetadata(new UploadsAttribute(typeof(UploadReview.Command)),
                new RequestSizeLimitAttribute(MostBytes), new RequestTimeoutAttribute(ServerLimits.LongWork));
    }

    private static async Task<Results<Ok<UploadReview.Reply>, ProblemHttpResult>> Upload(
        IFormFile file, [FromForm] int? year, ApiCall call)
    {
        await using var content = file.OpenReadStream();
        var read = await call.Send(new ReadUpload.Query(file.FileName, file.Length, content));
        return read.Result is Ok<ReviewRead> { Value: { } document }
            ? await call.Send(
                new UploadReview.Command { CommandId = call.CommandId, FileName = Path.GetFileName(file.FileName),
                    Year = year, Read = document })
            : (ProblemHttpResult)read.Result;
    }
}
