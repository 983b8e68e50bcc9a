namespace MembershipCases.Web.Data;

/// <summary>
/// That somebody is signed in, in one browser. Without its row a cookie is worth nothing, on whichever server it
/// arrives.
/// </summary>
public sealed class Session
{
    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; }

    /// <summary>SHA-256 of the secret in the cookie, lower-case hex.</summary>
    public string KeyHash { get; init; } = "";

    /// <summary>Who.</summary>
    public Guid UserId { get; init; }

    /// <summary>What the provider calls the person; null when one was chosen in Development.</summary>
    public string? ProviderSubject { get; init; }

    /// <summary>What the provider calls its own session, <c>sid</c>; null when it did not say.</summary>
    public string? ProviderSession { get; init; }

    /// <summary>The provider's proof of the sign-in, encrypted: it wants it back at sign-out.</summary>
    public string? IdToken { get; init; }

    /// <summary>
    /// The only roles that count while it lasts, as the provider's claim said; null when it narrows nothing.
    /// </summary>
    public IReadOnlyList<Role>? Roles { get; init; }

    /// <summary>On whose behalf the person acts in this session; null for themselves.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>How the browser describes itself, cut short.</summary>
    public string? Browser { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset BeganAt { get; init; }

    /// <summary>When it was last used, to within some minutes.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>When it ends whatever is done.</summary>
    public DateTimeOffset EndsAt { get; init; }
}
