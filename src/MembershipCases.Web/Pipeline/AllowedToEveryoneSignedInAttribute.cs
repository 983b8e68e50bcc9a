namespace MembershipCases.Web.Pipeline;

/// <summary>Authorises everyone who is signed in to send a request, with or without a role.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToEveryoneSignedInAttribute : Attribute;
