namespace MembershipCases.Web.Pipeline;

/// <summary>Authorises only the service itself to send a request.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToTheServiceAttribute : Attribute;
