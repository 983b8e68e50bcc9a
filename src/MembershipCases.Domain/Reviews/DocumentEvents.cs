namespace MembershipCases.Domain.Reviews;

/// <summary>A document is registered before its text is known.</summary>
[EventName("document.added")]
internal sealed record DocumentAdded(string Sha256, string Title, string FileName) : HistoryEvent;

/// <summary>A document's text is stored.</summary>
/// <param name="FileName">The name of the file.</param>
/// <param name="Lines">The number of lines of the text.</param>
/// <param name="Year">The year that it concerns, or null.</param>
/// <param name="TextSha256">SHA-256 of the text in UTF-8, lower-case hex; null in entries older than the field.</param>
[EventName("document.uploaded")]
internal sealed record DocumentUploaded(string FileName, int Lines, int? Year, string? TextSha256) : HistoryEvent;

/// <summary>The confirmed findings of a document are in the register.</summary>
[EventName("document.imported")]
internal sealed record DocumentImported(int Confirmed, int Mended, int LeftOut) : HistoryEvent;
