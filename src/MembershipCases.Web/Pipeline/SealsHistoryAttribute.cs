namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Marks a command after whose commit a checkpoint of the history is written outside the database at once.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SealsHistoryAttribute : Attribute;
