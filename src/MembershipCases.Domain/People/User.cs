namespace MembershipCases.Domain.People;

/// <summary>Someone who signs in. What they may do is ours to say, never the identity provider's.</summary>
public sealed class User : Recorded
{
    private readonly List<Assignment> _assignments = [];

    private User()
    {
    }

    /// <summary>A person, known by the subject that the identity provider gives.</summary>
    public User(Guid id, string subject, string name, string? department)
    {
        Id = id;
        Subject = subject;
        Name = name;
        Department = department;
        Happened("user.added", new { subject, name, department });
    }

    /// <summary>The identity provider's name for the person; unique.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Their name as shown.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The department they work in, or null.</summary>
    public string? Department { get; private set; }

    /// <summary>The language they chose: <c>nb-NO</c>, <c>nn-NO</c> or <c>en-GB</c>; null for the service's default.</summary>
    public string? Language { get; private set; }

    /// <summary>What they may act as, with periods.</summary>
    public IReadOnlyList<Assignment> Assignments => _assignments;

    /// <summary>Gives them a role from a day on.</summary>
    public void Assign(Guid assignmentId, Role role, Guid? officeId, DateOnly? from, DateOnly? to = null)
    {
        _assignments.Add(new Assignment(assignmentId, Id, role, officeId, from, to));
        Happened("user.assigned", new { role = role.Word(), officeId, from, to });
    }

    /// <summary>Chooses the language of pages.</summary>
    public void Speak(string language)
    {
        if (language == Language) return;
        Happened("user.language-chosen", new { language }, new { language = Language });
        Language = language;
    }

    /// <summary>The person as they may act on a day.</summary>
    public Actor On(DateOnly day) =>
        new(Id, Name, [.. _assignments.Where(a => a.IsInForce(day)).Select(a => new Authority(a.Role, a.OfficeId))]);
}

/// <summary>A role given to a person for a period.</summary>
public sealed class Assignment
{
    private Assignment()
    {
    }

    internal Assignment(Guid id, Guid userId, Role role, Guid? officeId, DateOnly? from, DateOnly? to) =>
        (Id, UserId, Role, OfficeId, From, To) = (id, userId, role, officeId, from, to);

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid UserId { get; private set; }

    /// <summary>What they do.</summary>
    public Role Role { get; private set; }

    /// <summary>For which office, or null.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>First day in force; null for as long as is known.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>First day no longer in force; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForce(DateOnly day) => (From is null || From <= day) && (To is null || day < To);

}
