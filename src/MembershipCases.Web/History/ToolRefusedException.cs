namespace MembershipCases.Web.History;

/// <summary>A command line cannot do what it was asked to do, for a reason that the operator can change.</summary>
/// <param name="message">The reason, in a sentence.</param>
public sealed class ToolRefusedException(string message) : Exception(message);
