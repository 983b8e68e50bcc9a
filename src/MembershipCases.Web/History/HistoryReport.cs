namespace MembershipCases.Web.History;

/// <summary>What an inspection found, and what it could not compare.</summary>
/// <param name="Inspection">What is kept of it.</param>
/// <param name="DocumentsWithoutHash">How many documents came in before the history kept hashes: nothing proves their
/// texts.</param>
public sealed record HistoryReport(Inspection Inspection, int DocumentsWithoutHash);
