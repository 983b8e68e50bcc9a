namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Who may ask for it. A request without this is refused to everyone; what depends on the record is checked after it is
/// loaded.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToAttribute(params Role[] roles) : Attribute
{
    /// <summary>Any of these roles.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;
}
