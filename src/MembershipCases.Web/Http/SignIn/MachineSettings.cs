namespace MembershipCases.Web.Http.SignIn;

/// <summary>
/// The section <c>Machines</c> of the settings: who may call the JSON API with a bearer token; see docs/sign-in.md.
/// </summary>
public sealed class MachineSettings
{
    /// <summary>Who signs the tokens; null when no machine is let in.</summary>
    public string? Authority { get; init; }

    /// <summary>
    /// Where its metadata is, when not at <c>/.well-known/openid-configuration</c>: Maskinporten's is at
    /// <c>/.well-known/oauth-authorization-server</c>.
    /// </summary>
    public string? MetadataAddress { get; init; }

    /// <summary>What <c>aud</c> must be.</summary>
    public string? Audience { get; init; }

    /// <summary>The scope that a token must have.</summary>
    public string? Scope { get; init; }

    /// <summary>Those who are let in.</summary>
    public Client[] Clients { get; init; } = [];

    /// <summary>One of them.</summary>
    public sealed class Client
    {
        /// <summary>Its <c>client_id</c>.</summary>
        public string ClientId { get; init; } = "";

        /// <summary>The organisation number that it must act for; null for any.</summary>
        public string? Organisation { get; init; }

        /// <summary>The subject of the user whose authority it has.</summary>
        public string ActsAs { get; init; } = "";
    }

    /// <summary>What is wrong with them, as a sentence that says what to do; null when they can be used.</summary>
    /// <param name="isDevelopment">Whether one may do without TLS.</param>
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
