namespace MembershipCases.Domain;

/// <summary>The value of a result that carries no data: success or refusal only.</summary>
public readonly record struct Done
{
    /// <summary>Success without data.</summary>
    public static Result<Done> Ok { get; } = default(Done);
}
