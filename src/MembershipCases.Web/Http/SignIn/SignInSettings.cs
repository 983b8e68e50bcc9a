namespace MembershipCases.Web.Http.SignIn;

/// <summary>The section <c>Authentication</c> of the settings; see docs/sign-in.md.</summary>
public sealed class SignInSettings
{
    /// <summary>The OpenID Connect provider; null in Development means that one chooses a seeded user.</summary>
    public string? Authority { get; init; }

    /// <summary>This service's id at the provider.</summary>
    public string? ClientId { get; init; }

    /// <summary>This service's secret at the provider.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What is asked for besides <c>openid</c> and <c>profile</c>.</summary>
    public string[] Scopes { get; init; } = ["email"];

    /// <summary>The claim that names the person for good: <c>sub</c>, or <c>oid</c> at Entra ID.</summary>
    public string UserIdClaim { get; init; } = "sub";

    /// <summary>The levels of assurance of which one must be met, such as <c>high</c>; none when empty.</summary>
    public string[] RequiredAcr { get; init; } = [];

    /// <summary>The claim whose values narrow what a person may act as; null when none does.</summary>
    public string? RoleClaim { get; init; }

    /// <summary>
    /// For each value of <see cref="RoleClaim"/> the role that it lets through, in the words of <see cref="Role"/>.
    /// </summary>
    public Dictionary<string, string> Roles { get; init; } = [];

    /// <summary>How long a session lasts without being used.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How long a session lasts at the most.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(10);

    /// <summary>Whether a provider is configured.</summary>
    public bool HasProvider => !string.IsNullOrWhiteSpace(Authority);

    /// <summary>What is wrong with them, as a sentence that says what to do; null when they can be used.</summary>
    /// <param name="isDevelopment">Whether one may do without a provider, or with one that has no TLS.</param>
    public string? Fault(bool isDevelopment) => this switch
    {
        { HasProvider: false } when isDevelopment => null,
        { HasProvider: false } or { ClientId: null or "" } or { ClientSecret: null or "" } =>
            "Set Authentication:Authority, Authentication:ClientId and Authentication:ClientSecret: outside "
            + "Development the service needs an identity provider.",
        _ when !IsSafeAddress(Authority, isDevelopment) =>
            "Set Authentication:Authority to an address that begins with https://.",
        _ when Roles.FirstOrDefault(map => Words.Parse<Role>(map.Value) is null) is { Key: { } value } =>
            $"Set Authentication:Roles:{value} to one of {string.Join(", ", Enum.GetValues<Role>().Select(role => role.Word()))}.",
        { RoleClaim: not null, Roles.Count: 0 } =>
            "Set Authentication:Roles: without it Authentication:RoleClaim lets nobody in.",
        _ when Idle <= TimeSpan.Zero || Longest < Idle =>
            "Set Authentication:Idle to more than nothing and Authentication:Longest to no less.",
        _ => null,
    };

    /// <summary>
    /// Whether it is an address that nobody on the way can listen to or change; Development does without.
    /// </summary>
    internal static bool IsSafeAddress(string? text, bool isDevelopment) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || isDevelopment);
}
