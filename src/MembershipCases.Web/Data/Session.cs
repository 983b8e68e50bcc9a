namespace MembershipCases.Web.Data;

/// <summary>A user's session in one browser.</summary>
/// <remarks>A cookie without a session row is rejected, whichever server receives it.</remarks>
public sealed class Session
{
    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; }

    /// <summary>SHA-256 of the secret in the cookie, in lower-case hex.</summary>
    public string KeyHash { get; init; } = "";

    /// <summary>The id of the user.</summary>
    public Guid UserId { get; init; }

    /// <summary>The provider's identifier of the person; null when the person was chosen in Development.</summary>
    public string? ProviderSubject { get; init; }

    /// <summary>The provider's identifier of its own session, <c>sid</c>; null when it gave none.</summary>
    public string? ProviderSession { get; init; }

    /// <summary>The provider's ID token of the sign-in, encrypted, which the provider requires at sign-out.</summary>
    public string? IdToken { get; init; }

    /// <summary>
    /// The roles to which the provider's claim restricts the session; null when it restricts nothing.
    /// </summary>
    public IReadOnlyList<Role>? Roles { get; init; }

    /// <summary>
    /// The id of the person on whose behalf the user acts in this session; null when they act for themselves.
    /// </summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>The browser's description of itself, truncated.</summary>
    public string? Browser { get; init; }

    /// <summary>The time at which it began.</summary>
    public DateTimeOffset BeganAt { get; init; }

    /// <summary>The time at which it was last used, to within some minutes.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>The time at which it expires regardless of use.</summary>
    public DateTimeOffset EndsAt { get; init; }
}
