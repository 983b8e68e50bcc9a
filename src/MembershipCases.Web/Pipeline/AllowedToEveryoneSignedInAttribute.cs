namespace MembershipCases.Web.Pipeline;

/// <summary>Everyone who is signed in may ask for it, with a role or without.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToEveryoneSignedInAttribute : Attribute;
