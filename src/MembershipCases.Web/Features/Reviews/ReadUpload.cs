using MediatR;
using MembershipCases.Web.Features.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Reads an uploaded file before anything is stored: reading takes time and needs no transaction.</summary>
public static class ReadUpload
{
    /// <summary>The file.</summary>
    /// <param name="FileName">The name; its extension determines the type.</param>
    /// <param name="Length">The size in bytes.</param>
    /// <param name="Content">The content.</param>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Query(string FileName, long Length, Stream Content) : IQuery<ReviewRead>;

    internal sealed class Handler(ReadingPlaces places, DocumentReader reader) : IRequestHandler<Query, Result<ReviewRead>>
    {
        public async Task<Result<ReviewRead>> Handle(Query request, CancellationToken cancellationToken)
        {
            var name = Path.GetFileName(request.FileName);
            if (request.Length > ReviewFile.MostBytes) return ReadingErrors.TooLarge(name, request.Length);
            return await places.Read(name, Content, (content, stop) => reader.Read(name, content, stop), cancellationToken);

            async Task<byte[]> Content()
            {
                var content = new byte[request.Length];
                await request.Content.ReadExactlyAsync(content, cancellationToken);
                return content;
            }
        }
    }
}
