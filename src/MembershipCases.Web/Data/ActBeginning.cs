namespace MembershipCases.Web.Data;

/// <summary>What an act asks when it begins, before it does anything, and what it was answered.</summary>
/// <param name="caseId">The one case that it is about; null for an act that runs alone.</param>
/// <param name="commandId">The command, which may have been completed before.</param>
/// <param name="people">The people on whose records the actor's authority rests.</param>
public sealed class ActBeginning(Guid? caseId, Guid commandId, IReadOnlyList<Guid> people)
{
    /// <summary>The one case that the act is about; null for an act that runs alone.</summary>
    public Guid? CaseId => caseId;

    /// <summary>The command.</summary>
    public Guid CommandId => commandId;

    /// <summary>The people on whose records the actor's authority rests.</summary>
    public IReadOnlyList<Guid> People => people;

    /// <summary>The reply to the command, when it has been completed before.</summary>
    public KeptReply? Reply { get; internal set; }

    /// <summary>The versions of those people's records.</summary>
    public Dictionary<Guid, int> Versions { get; } = [];
}
