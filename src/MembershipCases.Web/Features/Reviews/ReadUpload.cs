using MediatR;
using MembershipCases.Web.Features.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Reads a file that came in, before anything is kept: reading takes time and holds no transaction.</summary>
public static class ReadUpload
{
    /// <summary>The file.</summary>
    /// <param name="FileName">Its name; the extension gives the type.</param>
    /// <param name="Length">Its bytes.</param>
    /// <param name="Content">Where they come from.</param>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Query(string FileName, long Length, Stream Content) : IQuery<ReviewRead>;

    internal sealed class Handler : IRequestHandler<Query, Result<ReviewRead>>
    {
        public async Task<Result<ReviewRead>> Handle(Query request, CancellationToken cancellationToken)
        {
            var name = Path.GetFileName(request.FileName);
            if (request.Length > ReviewFile.MostBytes) return ReadingErrors.TooLarge(name, request.Length);
            var content = new byte[request.Length];
            await request.Content.ReadExactlyAsync(content, cancellationToken);
            return ReviewFile.Read(name, content);
        }
    }
}
