namespace MembershipCases.Domain;

/// <summary>The value of something that is only done or refused.</summary>
public readonly record struct Done
{
    /// <summary>It was done.</summary>
    public static Result<Done> Ok { get; } = default(Done);
}
