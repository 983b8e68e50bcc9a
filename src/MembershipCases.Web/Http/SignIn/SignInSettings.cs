namespace MembershipCases.Web.Http.SignIn;

/// <summary>The section <c>Authentication</c> of the settings; see docs/sign-in.md.</summary>
public sealed class SignInSettings
{
    /// <summary>
    /// The address of the OpenID Connect provider; null in Development to choose a seeded user instead.
    /// </summary>
    public string? Authority { get; init; }

    /// <summary>The client id of this service at the provider.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client secret of this service at the provider.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The scopes to request besides <c>openid</c> and <c>profile</c>.</summary>
    public string[] Scopes { get; init; } = ["email"];

    /// <summary>The claim that permanently identifies the person: <c>sub</c>, or <c>oid</c> at Entra ID.</summary>
    public string UserIdClaim { get; init; } = "sub";

    /// <summary>The accepted levels of assurance (<c>acr</c>), such as <c>high</c>; empty to accept any.</summary>
    public string[] RequiredAcr { get; init; } = [];

    /// <summary>The claim whose values restrict the roles that a person may act in; null for no restriction.</summary>
    public string? RoleClaim { get; init; }

    /// <summary>
    /// Maps each value of <see cref="RoleClaim"/> to the role that it permits, as the name of a <see cref="Role"/>.
    /// </summary>
    public Dictionary<string, string> Roles { get; init; } = [];

    /// <summary>The idle timeout of a session.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The maximum lifetime of a session.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(10);

    /// <summary>Whether a provider is configured.</summary>
    public bool HasProvider => !string.IsNullOrWhiteSpace(Authority);

    /// <summary>
    /// Validates the settings: returns an error message that says what to set, or null when they are valid.
    /// </summary>
    /// <param name="isDevelopment">Whether the provider may be missing, or may be without TLS.</param>
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
    /// Whether the address is absolute and uses TLS, which protects against eavesdropping and tampering; Development
    /// allows any scheme.
    /// </summary>
    internal static bool IsSafeAddress(string? text, bool isDevelopment) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || isDevelopment);
}
