namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>An objection to somebody's impartiality, as it is raised.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Ground">The rule that it rests on.</param>
/// <param name="Why">What it is about.</param>
/// <param name="Body">The body that rules on it.</param>
/// <param name="FactId">The fact of the register that raises it by itself, or null.</param>
public sealed record Objection(User Person, LegalReference Ground, string Why, string Body, Guid? FactId = null);
