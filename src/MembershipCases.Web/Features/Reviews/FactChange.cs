namespace MembershipCases.Web.Features.Reviews;

/// <summary>A fact that an import records or proposes, with names instead of ids and words.</summary>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Value">The value.</param>
/// <param name="Before">The value that it replaces, or null.</param>
/// <param name="Page">The page of the document.</param>
/// <param name="Line">The first line in the document; null for a person's own statement.</param>
/// <param name="NeedsYesOf">The offices without whose yes it is not recorded; null when it needs nobody's.</param>
/// <param name="Reason">The reason of a person's own statement; null for what the document says.</param>
public sealed record FactChange(
    FactKind Kind, string Value, string? Before, int? Page, int? Line, string? NeedsYesOf, string? Reason);
