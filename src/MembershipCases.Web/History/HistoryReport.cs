namespace MembershipCases.Web.History;

/// <summary>The result of an inspection, with the number of documents that it could not verify.</summary>
/// <param name="Inspection">The part of the result that is stored.</param>
/// <param name="DocumentsWithoutHash">The number of documents uploaded before the history recorded hashes; nothing
/// proves their texts.</param>
public sealed record HistoryReport(Inspection Inspection, int DocumentsWithoutHash);
