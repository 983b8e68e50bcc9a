namespace MembershipCases.Web.Pipeline;

/// <summary>Only the service itself may ask for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToTheServiceAttribute : Attribute;
