namespace MembershipCases.Domain.Register;

/// <summary>Who records in the register, and when; every fact is stamped with it.</summary>
/// <param name="UserId">The person; null for the service itself.</param>
/// <param name="At">The time, UTC.</param>
/// <param name="Day">The day in Oslo.</param>
public sealed record Recorder(Guid? UserId, DateTimeOffset At, DateOnly Day)
{
    /// <summary>A new time-ordered id.</summary>
    public Guid NewId() => Guid.CreateVersion7(At);
}
