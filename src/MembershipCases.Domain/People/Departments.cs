namespace MembershipCases.Domain.People;

/// <summary>
/// Groups offices by department; an office without one is its own group. Successors inherit the department of the
/// office.
/// </summary>
public sealed class Departments
{
    private readonly Dictionary<Guid, string> _departments;
    private readonly ILookup<Guid, Guid> _successors;

    /// <summary>The departments of some offices.</summary>
    public Departments(IEnumerable<Office> offices, IEnumerable<Succession> successions)
    {
        _departments = offices.ToDictionary(office => office.Id, office => office.Department ?? office.Key);
        _successors = successions.ToLookup(succession => succession.PredecessorId,
            succession => succession.SuccessorId);
    }

    /// <summary>Whether the person has an authority in the department of one of these offices.</summary>
    public bool Have(Actor actor, IEnumerable<Guid> offices)
    {
        var concerned = WithSuccessors(offices).Select(DepartmentOf).ToHashSet();
        return actor.Authorities.Any(
            authority => authority.OfficeId is { } office && concerned.Contains(DepartmentOf(office)));
    }

    private string DepartmentOf(Guid office) => _departments.GetValueOrDefault(office) ?? office.ToString();

    private HashSet<Guid> WithSuccessors(IEnumerable<Guid> offices)
    {
        var (all, next) = (new HashSet<Guid>(), new Queue<Guid>(offices));
        while (next.TryDequeue(out var office))
            if (all.Add(office))
                foreach (var successor in _successors[office]) next.Enqueue(successor);
        return all;
    }
}
