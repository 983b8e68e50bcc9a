namespace MembershipCases.Web.Http.SignIn;

/// <summary>
/// The section <c>Machines</c> of the settings: the clients that may call the JSON API with a bearer token; see
/// docs/sign-in.md.
/// </summary>
public sealed class MachineSettings
{
    /// <summary>The issuer of the tokens; null when no machine is admitted.</summary>
    public string? Authority { get; init; }

    /// <summary>
    /// The address of the issuer's metadata, if it is not <c>/.well-known/openid-configuration</c>: Maskinporten's is
    /// <c>/.well-known/oauth-authorization-server</c>.
    /// </summary>
    public string? MetadataAddress { get; init; }

    /// <summary>The required <c>aud</c> claim.</summary>
    public string? Audience { get; init; }

    /// <summary>The required scope.</summary>
    public string? Scope { get; init; }

    /// <summary>The clients that are admitted.</summary>
    public Client[] Clients { get; init; } = [];

    /// <summary>A client that is admitted.</summary>
    public sealed class Client
    {
        /// <summary>The client's <c>client_id</c>.</summary>
        public string ClientId { get; init; } = "";

        /// <summary>The organisation number on whose behalf the client must act; null for any.</summary>
        public string? Organisation { get; init; }

        /// <summary>The subject of the user whose authority the client has.</summary>
        public string ActsAs { get; init; } = "";
    }

    /// <summary>
    /// Validates the settings: returns an error message that says what to set, or null when they are valid.
    /// </summary>
    /// <param name="isDevelopment">Whether addresses without TLS are allowed.</param>
    public string? Fault(bool isDevelopment) => this switch
    {
        { Authority: null or "" } => null,
        _ when !SignInSettings.IsSafeAddress(Authority, isDevelopment) =>
            "Set Machines:Authority to an address that begins with https://.",
        _ when MetadataAddress is { Length: > 0 } metadata && !SignInSettings.IsSafeAddress(metadata, isDevelopment) =>
            "Set Machines:MetadataAddress to an address that begins with https://.",
        { Audience: null or "" } or { Scope: null or "" } =>
            "Set Machines:Audience and Machines:Scope: without them tokens that are meant for others would be taken.",
        _ when Clients.Any(client => client.ClientId.Length == 0 || client.ActsAs.Length == 0) =>
            "Set ClientId and ActsAs for every one of Machines:Clients.",
        _ => null,
    };
}
