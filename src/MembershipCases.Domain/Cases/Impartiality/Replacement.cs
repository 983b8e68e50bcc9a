namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>A person who does an office's steps in one case instead of a disqualified person.</summary>
public sealed class Replacement
{
    private Replacement() => Name = InsteadOfName = Reason = "";

    internal Replacement(Guid id, Guid caseId, Authority place, Nomination wanted, Guid namedBy, DateTimeOffset at)
    {
        (Id, CaseId, Role, OfficeId) = (id, caseId, place.Role, place.OfficeId!.Value);
        (UserId, Name, InsteadOf, InsteadOfName) = (wanted.Person.UserId, wanted.Person.Name, wanted.InsteadOf.UserId,
            wanted.InsteadOf.Name);
        (Reason, NamedBy, NamedAt) = (wanted.Reason.Trim(), namedBy, at);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The role.</summary>
    public Role Role { get; private set; }

    /// <summary>The office.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>The replacement.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The replacement's name at the time.</summary>
    public string Name { get; private set; }

    /// <summary>The disqualified person.</summary>
    public Guid InsteadOf { get; private set; }

    /// <summary>The disqualified person's name at the time.</summary>
    public string InsteadOfName { get; private set; }

    /// <summary>Why this person was chosen.</summary>
    public string Reason { get; private set; }

    /// <summary>Who named them.</summary>
    public Guid NamedBy { get; private set; }

    /// <summary>When they were named.</summary>
    public DateTimeOffset NamedAt { get; private set; }

    /// <summary>When it ended; null while in force.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether it lets the person do this step. They also need the role, if only in another office.</summary>
    public bool Covers(Step step, Actor actor) =>
        EndedAt is null && UserId == actor.UserId && actor.OnBehalfOf is null && Role == step.Role
            && OfficeId == step.OfficeId && actor.Is(Role);

    internal void End(DateTimeOffset at) => EndedAt = at;
}

/// <summary>The wish to name a replacement.</summary>
/// <param name="Person">The replacement.</param>
/// <param name="InsteadOf">The disqualified person.</param>
/// <param name="Reason">Why this person is chosen.</param>
/// <param name="Heads">The offices of the chief commissioner.</param>
public sealed record Nomination(Actor Person, Actor InsteadOf, string Reason, IReadOnlyCollection<Guid> Heads);
