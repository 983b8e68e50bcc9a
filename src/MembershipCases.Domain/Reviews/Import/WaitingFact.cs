namespace MembershipCases.Domain.Reviews.Import;

/// <summary>
/// A fact of an imported finding that is not in the register yet: whoever imported it does not maintain the membership.
/// </summary>
/// <param name="Id">Time-ordered id.</param>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Value">The value.</param>
public sealed record WaitingFact(Guid Id, FactKind Kind, string Value);
