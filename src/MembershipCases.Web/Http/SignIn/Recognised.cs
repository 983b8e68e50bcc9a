namespace MembershipCases.Web.Http.SignIn;

/// <summary>Who acts in a session.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Actor">The user, or the deputy that they chose to act as.</param>
/// <param name="ReadFrom">The records that this authority was read from.</param>
public sealed record Recognised(Guid SessionId, Actor Actor, IReadOnlyList<User> ReadFrom);
