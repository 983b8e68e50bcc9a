namespace MembershipCases.Web.Pipeline;

/// <summary>Authorises everyone who is signed in with at least one role to send a request.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToEveryoneWithARoleAttribute : Attribute;
