namespace MembershipCases.Web.Pipeline;

/// <summary>Anyone may ask for it, signed in or not: what it gives is public.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToAnyoneAttribute : Attribute;
