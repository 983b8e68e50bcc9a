namespace MembershipCases.Domain.Reviews;

/// <summary>A document is known, before its text is.</summary>
[EventName("document.added")]
internal sealed record DocumentAdded(string Sha256, string Title, string FileName) : HistoryEvent;

/// <summary>A document's text is kept.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="Lines">How many lines the text has.</param>
/// <param name="Year">The year that it speaks of, or null.</param>
/// <param name="TextSha256">SHA-256 of the text in UTF-8, lower-case hex; null in entries that were written before
/// hashes were.</param>
[EventName("document.uploaded")]
internal sealed record DocumentUploaded(string FileName, int Lines, int? Year, string? TextSha256) : HistoryEvent;

/// <summary>A document's confirmed findings are in the register.</summary>
[EventName("document.imported")]
internal sealed record DocumentImported(int Confirmed, int Mended, int LeftOut) : HistoryEvent;
