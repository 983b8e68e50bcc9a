namespace MembershipCases.Web.Casework.Worklist;

/// <summary>One open step.</summary>
public sealed record TaskRow(
    Guid Id, int Year, int Sequence, string Title, string Step, string Whose, DateTimeOffset Since, DateOnly? DueOn);
