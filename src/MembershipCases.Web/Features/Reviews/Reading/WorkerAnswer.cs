using System.Text.Json;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>What a worker writes on its standard output, as JSON: a document's lines, or why there are none.</summary>
/// <param name="Lines">The lines; none when it was refused.</param>
/// <param name="Refusal">The code of the refusal; null when it was read.</param>
public sealed record WorkerAnswer(IReadOnlyList<ReviewLine> Lines, string? Refusal)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The answer to a reading.</summary>
    public static WorkerAnswer Of(Result<ReviewText> read) =>
        read.IsOk ? new(read.Value.Lines, null) : new([], read.Error.Code);

    /// <summary>Writes it as JSON.</summary>
    public void Write(Stream output) => JsonSerializer.Serialize(output, this, Options);

    /// <summary>
    /// Reads what a worker wrote, and trusts none of it: whoever made the document may have written it.
    /// </summary>
    public static Result<ReviewText> Read(string file, ReadOnlySpan<byte> output)
    {
        try
        {
            return JsonSerializer.Deserialize<WorkerAnswer>(output, Options) is not { } answer
                || answer.Lines.Any(line => line is null)
                ? ReadingErrors.Broken(file)
                : answer.Refusal is { } refusal
                    ? ReadingErrors.OfWorker(refusal, file)
                    : ReviewFile.Checked(file, new ReviewText([.. answer.Lines.Select(Numbered)]));
        }
        catch (JsonException)
        {
            return ReadingErrors.Broken(file);
        }
    }

    private static ReviewLine Numbered(ReviewLine line, int at) => line with { Number = at + 1 };
}
