namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>Somebody who does an office's steps in one case in the place of a person who is disqualified.</summary>
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

    /// <summary>In which case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>As what.</summary>
    public Role Role { get; private set; }

    /// <summary>For which office.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>Who does the steps.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Their name then.</summary>
    public string Name { get; private set; }

    /// <summary>In whose place.</summary>
    public Guid InsteadOf { get; private set; }

    /// <summary>The name of the replaced then.</summary>
    public string InsteadOfName { get; private set; }

    /// <summary>Why this person.</summary>
    public string Reason { get; private set; }

    /// <summary>Who named them.</summary>
    public Guid NamedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset NamedAt { get; private set; }

    /// <summary>When it was over; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether the person does this step by it. They still need the role, if in another office.</summary>
    public bool Covers(Step step, Actor actor) =>
        EndedAt is null && UserId == actor.UserId && actor.OnBehalfOf is null && Role == step.Role
            && OfficeId == step.OfficeId && actor.Is(Role);

    internal void End(DateTimeOffset at) => EndedAt = at;
}

/// <summary>Who is wanted in whose place.</summary>
/// <param name="Person">Who is to do the steps.</param>
/// <param name="InsteadOf">Who is disqualified.</param>
/// <param name="Reason">Why this person.</param>
/// <param name="Heads">The offices of the chief commissioner.</param>
public sealed record Nomination(Actor Person, Actor InsteadOf, string Reason, IReadOnlyCollection<Guid> Heads);
