namespace MembershipCases.Web.Pipeline;

/// <summary>Everyone who is signed in with at least one role may ask for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToEveryoneWithARoleAttribute : Attribute;
