namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>
/// Reads an uploaded document: plain text here, and what needs a parser of others in a worker, whose end is not the
/// service's.
/// </summary>
public sealed class DocumentReader(DocumentWorker worker)
{
    /// <summary>Reads the text and then its findings, until it is stopped.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Result<ReviewRead>> Read(string name, byte[] content, CancellationToken stop)
    {
        var text = ReviewFile.IsParsed(name) && content.Length > 0
            ? await worker.Read(name, content, stop)
            : ReviewFile.ReadText(name, content, stop);
        return text.Then<ReviewRead>(read => ReviewFile.Find(content, read, stop));
    }
}
