namespace MembershipCases.Web.Pipeline;

/// <summary>A command after which the head of the history is at once written down outside the database.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SealsHistoryAttribute : Attribute;
