namespace MembershipCases.Web.Pipeline;

/// <summary>Authorises anyone to send a request, signed in or not, since what it returns is public.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToAnyoneAttribute : Attribute;
