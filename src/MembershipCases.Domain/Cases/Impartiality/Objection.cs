namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>An objection to a person's impartiality, as raised.</summary>
/// <param name="Person">The person concerned.</param>
/// <param name="Ground">The legal rule that it is based on.</param>
/// <param name="Why">The grounds.</param>
/// <param name="Body">The body that rules on it.</param>
/// <param name="FactId">The register's fact that raises it automatically, or null.</param>
public sealed record Objection(User Person, LegalReference Ground, string Why, string Body, Guid? FactId = null);
