namespace MembershipCases.Domain.People;

/// <summary>
/// Someone who signs in. What they may do is ours to say, never the identity provider's. Its parts own their lists and
/// rules; they are changed through the record, which keeps what happened.
/// </summary>
[SubjectName("User")]
public sealed class User : Recorded
{
    private readonly UserAuthority _authority;
    private readonly UserDeputies _deputies;

    private User(Guid id)
    {
        Id = id;
        _authority = new UserAuthority(id);
        _deputies = new UserDeputies(id, _authority);
    }

    /// <summary>A person, known by the subject that the identity provider gives.</summary>
    public User(Guid id, string subject, string name, string? department, string? mailAddress = null)
        : this(id)
    {
        Subject = subject;
        Name = name;
        Department = department;
        MailAddress = mailAddress;
        SearchText = Searched(name, department);
        Happened(new UserAdded(subject, name, department));
    }

    /// <summary>The identity provider's name for the person; unique.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Their name as shown.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The department they work in, or null.</summary>
    public string? Department { get; private set; }

    /// <summary>Name and department in lower case, for the list to be searched by.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>
    /// The language they chose: <c>nb-NO</c>, <c>nn-NO</c> or <c>en-GB</c>; null for the service's default.
    /// </summary>
    public string? Language { get; private set; }

    /// <summary>Where messages reach them; null when nobody has said.</summary>
    public string? MailAddress { get; private set; }

    /// <summary>How often they want to be reminded.</summary>
    public Cadence Reminders { get; private set; }

    /// <summary>SHA-256 of the secret in the address of their calendar; null when they have none.</summary>
    public string? CalendarKeyHash { get; private set; }

    /// <summary>What they may act as, with periods.</summary>
    public IReadOnlyList<Assignment> Assignments => _authority.Assignments;

    /// <summary>Those who act or acted on the person's behalf.</summary>
    public IReadOnlyList<Deputyship> Deputies => _deputies.All;

    /// <summary>The first day on which the person is or was away; null when they have not said.</summary>
    public DateOnly? AwayFrom { get => _deputies.AwayFrom; private set => _deputies.AwayFrom = value; }

    /// <summary>The day on which they are back.</summary>
    public DateOnly? AwayTo { get => _deputies.AwayTo; private set => _deputies.AwayTo = value; }

    /// <summary>The person as they may act on a day.</summary>
    public Actor On(DateOnly day) => new(Id, Name, _authority.On(day));

    /// <summary>
    /// The person as they can be reached on a day: while they are away, without what others do on their behalf.
    /// </summary>
    public Actor PresentOn(DateOnly day) => new(Id, Name, _deputies.PresentOn(day));

    /// <summary>Whether the person is away on the day.</summary>
    public bool IsAway(DateOnly day) => _deputies.IsAway(day);

    /// <summary>Whether they have a seat of this body on some day of a period, also as a role that waits.</summary>
    public bool Sits(Seat seat, DateOnly from, DateOnly? to) => _authority.Sits(seat, from, to);

    /// <summary>
    /// Another as they may act on the person's behalf on a day; null when nothing is lent that the person has that day.
    /// </summary>
    public Actor? AuthorityLentTo(Guid deputyId, string deputyName, DateOnly day)
    {
        var lent = _deputies.AuthorityLentTo(deputyId, day);
        return lent.Count == 0 ? null : new Actor(deputyId, deputyName, lent) { OnBehalfOf = new Principal(Id, Name) };
    }

    /// <summary>
    /// Gives them a role from a day on, at the word of whoever owns the database: first data, and the first
    /// administrator.
    /// </summary>
    public void Assign(Guid assignmentId, Role role, Office? office, DateOnly? from, DateOnly? to = null) =>
        Happened(_authority.Assign(Assignment(assignmentId, role, office, from, to), null));

    /// <summary>
    /// Gives them a role for a period. Whoever gives it is another; an administrator's role waits until a third person
    /// has confirmed it.
    /// </summary>
    /// <param name="assignmentId">The id of what is given.</param>
    /// <param name="role">The role.</param>
    /// <param name="office">The office, where the role is for one.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">The day after the last; null for as long as nobody ends it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> Grant(
        Guid assignmentId, Role role, Office? office, DateOnly from, DateOnly? to, string reason, Actor by,
        DateOnly today) =>
        Happened(_authority.Grant(Assignment(assignmentId, role, office, from, to), reason, by, today));

    /// <summary>
    /// Says yes or no to a role that waits for a second person: neither whoever proposed it nor whoever gets it.
    /// </summary>
    public Result<Done> Settle(Guid assignmentId, bool isConfirmed, string? reason, Actor by) =>
        Happened(_authority.Settle(assignmentId, isConfirmed, reason, by));

    /// <summary>Ends a role on a day: the first on which they no longer have it.</summary>
    public Result<Done> EndRole(Guid assignmentId, DateOnly on, string reason, DateOnly today) =>
        Happened(_authority.End(assignmentId, on, reason, today));

    /// <summary>
    /// Lets another act on the person's behalf. Nobody lends more than they have, nor what was lent to them.
    /// </summary>
    /// <param name="id">The id of what is lent.</param>
    /// <param name="deputy">Who is to act.</param>
    /// <param name="assignmentId">The role of the person that is lent.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">The day after the last.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">The person, or an administrator.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> AppointDeputy(
        Guid id, User deputy, Guid assignmentId, DateOnly from, DateOnly to, string reason, Actor by, DateOnly today) =>
        Happened(_deputies.Appoint(id, deputy, assignmentId, from, to, reason, by, today));

    /// <summary>Ends what a deputy may do, from today on.</summary>
    public Result<Done> EndDeputy(Guid id, Actor by, DateOnly today) => Happened(_deputies.End(id, by, today));

    /// <summary>
    /// Says when the person is away; null and null when they are not. Meanwhile their deputies are reminded.
    /// </summary>
    public Result<Done> SetAbsence(DateOnly? from, DateOnly? to, Actor by) => Happened(_deputies.SetAbsence(from, to, by));

    /// <summary>Corrects their name and department.</summary>
    public void Describe(string name, string? department)
    {
        if (name == Name && department == Department) return;
        Happened(new UserDescribed(name, department) { Before = new(Name, Department) });
        (Name, Department, SearchText) = (name, department, Searched(name, department));
    }

    /// <summary>An administrator has ended their sessions.</summary>
    public void SignedOut(int sessions, string reason) => Happened(new UserSignedOut(sessions) { Reason = reason });

    /// <summary>Chooses the language of pages.</summary>
    public void SetLanguage(string language)
    {
        if (language == Language) return;
        Happened(new LanguageChosen(language) { Before = new(Language) });
        Language = language;
    }

    /// <summary>Chooses how often to be reminded, and where.</summary>
    public Result<Done> ChooseReminders(Cadence cadence, string? mailAddress)
    {
        var address = mailAddress.TrimmedOrNull();
        if (address is not null && !IsAddress(address)) return UserErrors.AddressMalformed;
        if (cadence == Reminders && address == MailAddress) return Done.Ok;
        Happened(new RemindersChosen(cadence.Word(),
            address is not null) { Before = new(Reminders.Word(), MailAddress is not null) });
        (Reminders, MailAddress) = (cadence, address);
        return Done.Ok;
    }

    /// <summary>
    /// Gives their calendar a new secret address; the one before is dead. Null takes it away. The history tells
    /// neither.
    /// </summary>
    public void MoveCalendar(CalendarKey? key)
    {
        var before = new CalendarAddress(CalendarKeyHash is not null);
        Happened(key is null
            ? new CalendarClosed(false) { Before = before }
            : new CalendarMoved(true) { Before = before });
        CalendarKeyHash = key?.Hash;
    }

    private Assignment Assignment(Guid assignmentId, Role role, Office? office, DateOnly? from, DateOnly? to) =>
        new(assignmentId, Id, role, office?.Id, Seats.Of(role, office?.Kind), from, to);

    private static string Searched(string name, string? department) => $"{name}\n{department}".ToLowerInvariant();

    /// <summary>
    /// One name, one @, a domain: no list of addresses, no line break that could begin another header.
    /// </summary>
    private static bool IsAddress(string text) =>
        text.Length <= 254 && text.Split('@') is [{ Length: > 0 and <= 64 }, { Length: > 0 } domain] && domain[0] != '.'
            && domain[^1] != '.'
        && !text.Any(
            letter => char.IsWhiteSpace(letter) || char.IsControl(letter)
                || "<>(),;:\"[]\\".Contains(letter, StringComparison.Ordinal));
}
