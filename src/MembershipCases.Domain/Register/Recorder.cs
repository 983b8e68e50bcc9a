namespace MembershipCases.Domain.Register;

/// <summary>Who writes in the register, and when: what every fact is stamped with.</summary>
/// <param name="UserId">The person; null for the service itself.</param>
/// <param name="At">The instant, UTC.</param>
/// <param name="Day">The day in Oslo.</param>
public sealed record Recorder(Guid? UserId, DateTimeOffset At, DateOnly Day)
{
    /// <summary>A new time-ordered id.</summary>
    public Guid NewId() => Guid.CreateVersion7(At);
}
