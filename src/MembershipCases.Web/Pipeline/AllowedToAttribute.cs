namespace MembershipCases.Web.Pipeline;

/// <summary>Authorises everyone with any of the given roles to send a request.</summary>
/// <remarks>
/// A request without an attribute of this kind is refused to everyone. Authorisation that depends on the record is
/// checked after the record is loaded.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToAttribute(params Role[] roles) : Attribute
{
    /// <summary>The roles, any of which suffices.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;
}
