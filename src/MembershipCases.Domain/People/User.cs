namespace MembershipCases.Domain.People;

/// <summary>
/// A user. Authority comes from this record, never from the identity provider. Its parts own their lists and rules and
/// are changed only through the record, which records the events.
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

    /// <summary>A user, identified by the identity provider's subject.</summary>
    public User(Guid id, string subject, string name, string? department, string? mailAddress = null, Guid? addedBy = null)
        : this(id)
    {
        AddedBy = addedBy;
        Subject = subject;
        Name = name;
        Department = department;
        MailAddress = mailAddress;
        SearchText = Searched(name, department);
        Happened(new UserAdded(subject, name, department));
    }

    /// <summary>The identity provider's subject; unique.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The displayed name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The department they work in, or null.</summary>
    public string? Department { get; private set; }

    /// <summary>Name and department in lower case, for searching.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The chosen language: <c>nb-NO</c>, <c>nn-NO</c> or <c>en-GB</c>; null for the default.</summary>
    public string? Language { get; private set; }

    /// <summary>The confirmed e-mail address for messages; null when there is none.</summary>
    public string? MailAddress { get; private set; }

    /// <summary>The e-mail address that waits to be confirmed; null when none does.</summary>
    public OfferedAddress? OfferedAddress { get; private set; }

    /// <summary>How often they receive reminders.</summary>
    public Cadence Reminders { get; private set; }

    /// <summary>SHA-256 of the secret in their calendar's address; null when they have none.</summary>
    public string? CalendarKeyHash { get; private set; }

    /// <summary>Who added them; null for first data, for the operator and for whoever was added before it was kept.</summary>
    public Guid? AddedBy { get; private set; }

    /// <summary>Whether the last change of their authority only proposes what a second person is to confirm.</summary>
    public bool WaitsForAnother { get; private set; }

    /// <summary>Their roles, with periods.</summary>
    public IReadOnlyList<Assignment> Assignments => _authority.Assignments;

    /// <summary>Their deputies, including former ones.</summary>
    public IReadOnlyList<Deputyship> Deputies => _deputies.All;

    /// <summary>The first day of their absence, present or past; null when none was given.</summary>
    public DateOnly? AwayFrom { get => _deputies.AwayFrom; private set => _deputies.AwayFrom = value; }

    /// <summary>The day on which they return.</summary>
    public DateOnly? AwayTo { get => _deputies.AwayTo; private set => _deputies.AwayTo = value; }

    /// <summary>The person with their authority on a day.</summary>
    public Actor On(DateOnly day) => new(Id, Name, _authority.On(day)) { StandIns = _deputies.On(day) };

    /// <summary>
    /// The person with the authority that reminders use on a day: while they are away, without what deputies do on
    /// their behalf.
    /// </summary>
    public Actor PresentOn(DateOnly day) => new(Id, Name, _deputies.PresentOn(day));

    /// <summary>Whether the person is away on the day.</summary>
    public bool IsAway(DateOnly day) => _deputies.IsAway(day);

    /// <summary>Whether they have this seat on any day of a period, including proposed roles.</summary>
    public bool Sits(Seat seat, DateOnly from, DateOnly? to) => _authority.Sits(seat, from, to);

    /// <summary>
    /// Another person with the authority delegated to them on a day; null when nothing is delegated that the principal
    /// has that day.
    /// </summary>
    public Actor? AuthorityLentTo(Guid deputyId, string deputyName, DateOnly day)
    {
        var lent = _deputies.AuthorityLentTo(deputyId, day);
        return lent.Count == 0 ? null : new Actor(deputyId, deputyName, lent) { OnBehalfOf = new Principal(Id, Name),
            StandIns = _deputies.On(day) };
    }

    /// <summary>Gives them a role from a day without checks, for first data and the first administrator.</summary>
    public void Assign(Guid assignmentId, Role role, Office? office, DateOnly? from, DateOnly? to = null) =>
        Happened(_authority.Assign(Assignment(assignmentId, role, office, from, to), null));

    /// <summary>
    /// Gives them a role for a period. Nobody gives themselves a role. An administrator's role, one that is incompatible
    /// with another, and one for somebody whom the same person added wait for a second person.
    /// </summary>
    /// <param name="assignmentId">The id of the assignment.</param>
    /// <param name="role">The role.</param>
    /// <param name="office">The office, when the role needs one.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">The day after the last; null for no end.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="standsInFor">The deputyships that they have for others.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> Grant(
        Guid assignmentId, Role role, Office? office, DateOnly from, DateOnly? to, string reason,
        IEnumerable<Deputyship> standsInFor, Actor by, DateOnly today) =>
        Decided(_authority.Grant(Assignment(assignmentId, role, office, from, to), reason, standsInFor, AddedBy, by,
            today));

    /// <summary>
    /// Confirms or declines a proposed role or its proposed end. Whoever proposed it may not, nor whoever gets the role.
    /// </summary>
    /// <param name="assignmentId">The assignment of the role.</param>
    /// <param name="isConfirmed">Whether it is confirmed.</param>
    /// <param name="reason">The reason, when it is declined.</param>
    /// <param name="otherAdministrators">The number of administrators besides this person.</param>
    /// <param name="by">Who settles it.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> Settle(
        Guid assignmentId, bool isConfirmed, string? reason, int otherAdministrators, Actor by, DateOnly today) =>
        Decided(_authority.Settle(assignmentId, isConfirmed, reason, otherAdministrators, by, today));

    /// <summary>
    /// Ends a role. An administrator's role ends when a second person has confirmed it, where fewer than two would remain.
    /// </summary>
    /// <param name="assignmentId">The assignment of the role.</param>
    /// <param name="on">The first day without it.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="otherAdministrators">The number of administrators besides this person.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> EndRole(
        Guid assignmentId, DateOnly on, string reason, int otherAdministrators, Actor by, DateOnly today) =>
        Decided(_authority.End(assignmentId, on, reason, otherAdministrators, by, today));

    /// <summary>
    /// Appoints a deputy. Nobody delegates more than they have, or what was delegated to them. It waits for a second
    /// person when the deputy's roles are incompatible, and when somebody appoints themselves or an account they added.
    /// </summary>
    /// <param name="id">The id of the deputyship.</param>
    /// <param name="deputy">The deputy.</param>
    /// <param name="assignmentId">The principal's role to delegate.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">The day after the last.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="standsInFor">The deputyships that the deputy has for others.</param>
    /// <param name="by">The principal, or an administrator.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> AppointDeputy(
        Guid id, User deputy, Guid assignmentId, DateOnly from, DateOnly to, string reason,
        IEnumerable<Deputyship> standsInFor, Actor by, DateOnly today) =>
        Decided(_deputies.Appoint(id, deputy, assignmentId, from, to, reason, standsInFor, AddedBy, by, today));

    /// <summary>Confirms or declines a proposed deputy: neither whoever proposed them nor the deputy may.</summary>
    public Result<Done> SettleDeputy(Guid id, bool isConfirmed, string? reason, Actor by) =>
        Decided(_deputies.Settle(id, isConfirmed, reason, by));

    /// <summary>Ends a deputyship from today.</summary>
    public Result<Done> EndDeputy(Guid id, Actor by, DateOnly today) => Happened(_deputies.End(id, by, today));

    /// <summary>
    /// Takes their roles and deputies along when others succeed an office: what they have in it ends that day and begins
    /// in the successors, until the days until which they had it.
    /// </summary>
    public Result<Done> MoveToOffice(OfficeMove move)
    {
        var roles = _authority.Move(move, AddedBy);
        if (!roles.IsOk) return roles.Refused<Done>();
        foreach (var happened in roles.Value.Concat(_deputies.Move(move))) Happened(happened);
        return Done.Ok;
    }

    /// <summary>
    /// Sets the person's absence; null and null for none. Meanwhile their deputies receive the reminders.
    /// </summary>
    public Result<Done> SetAbsence(DateOnly? from, DateOnly? to, Actor by) => Happened(_deputies.SetAbsence(from, to, by));

    /// <summary>Corrects name and department.</summary>
    public void Describe(string name, string? department)
    {
        if (name == Name && department == Department) return;
        Happened(new UserDescribed(name, department) { Before = new(Name, Department) });
        (Name, Department, SearchText) = (name, department, Searched(name, department));
    }

    /// <summary>Records that an administrator ended their sessions.</summary>
    public void SignedOut(int sessions, string reason) => Happened(new UserSignedOut(sessions) { Reason = reason });

    /// <summary>Sets the language of pages.</summary>
    public void SetLanguage(string language)
    {
        if (language == Language) return;
        Happened(new LanguageChosen(language) { Before = new(Language) });
        Language = language;
    }

    /// <summary>
    /// Sets how often they receive reminders, and at which address. Another address is only offered: until it is
    /// confirmed, messages go to the former one.
    /// </summary>
    /// <param name="cadence">How often.</param>
    /// <param name="mailAddress">The address; null for none.</param>
    /// <param name="key">The key of the link that confirms another address.</param>
    /// <param name="at">The time.</param>
    public Result<Done> ChooseReminders(Cadence cadence, string? mailAddress, SecretKey key, DateTimeOffset at)
    {
        var address = mailAddress.TrimmedOrNull();
        if (address is not null && !IsAddress(address)) return UserErrors.AddressMalformed;
        var kept = address is null ? null : MailAddress;
        if (cadence != Reminders || kept != MailAddress)
            Happened(new RemindersChosen(cadence.Word(),
                kept is not null) { Before = new(Reminders.Word(), MailAddress is not null) });
        (Reminders, MailAddress, OfferedAddress) = (cadence, kept, null);
        if (address == MailAddress) return Done.Ok;
        OfferedAddress = new(address!, key.Hash, at + OfferedAddress.Validity);
        Happened(new MailAddressOffered());
        return Done.Ok;
    }

    /// <summary>Confirms the offered address with the key that was sent to it.</summary>
    public Result<Done> ConfirmMailAddress(SecretKey? key, DateTimeOffset at)
    {
        if (OfferedAddress is not { } offered || !offered.IsConfirmedBy(key, at)) return UserErrors.AddressNotOffered;
        Happened(new MailAddressConfirmed());
        (MailAddress, OfferedAddress) = (offered.Address, null);
        return Done.Ok;
    }

    /// <summary>Takes the address that the identity provider vouches for, unless they have one.</summary>
    public void TakeMailAddress(string address)
    {
        if (MailAddress is not null || !IsAddress(address)) return;
        Happened(new MailAddressTaken());
        MailAddress = address;
    }

    /// <summary>
    /// Replaces the secret address of their calendar; the former one stops working. Null removes it. The history
    /// records neither.
    /// </summary>
    public void MoveCalendar(SecretKey? key)
    {
        var before = new CalendarAddress(CalendarKeyHash is not null);
        Happened(key is null
            ? new CalendarClosed(false) { Before = before }
            : new CalendarMoved(true) { Before = before });
        CalendarKeyHash = key?.Hash;
    }

    /// <summary>What they have and what is lent to them, in all periods, including what is proposed.</summary>
    internal IEnumerable<Holding> Holdings(IEnumerable<Deputyship> standsInFor) => _authority.Holdings(standsInFor);

    private Result<Done> Decided(Result<HistoryEvent> decided)
    {
        if (decided.IsOk) WaitsForAnother = decided.Value is RoleProposed or RoleEndProposed or DeputyProposed;
        return Happened(decided);
    }

    private Assignment Assignment(Guid assignmentId, Role role, Office? office, DateOnly? from, DateOnly? to) =>
        new(assignmentId, Id, role, office?.Id, Seats.Of(role, office?.Kind), from, to);

    private static string Searched(string name, string? department) => $"{name}\n{department}".ToLowerInvariant();

    /// <summary>
    /// Accepts a single address with one @ and a domain: no list of addresses and no line break that could start
    /// another header.
    /// </summary>
    private static bool IsAddress(string text) =>
        text.Length <= 254 && text.Split('@') is [{ Length: > 0 and <= 64 }, { Length: > 0 } domain] && domain[0] != '.'
            && domain[^1] != '.'
        && !text.Any(
            letter => char.IsWhiteSpace(letter) || char.IsControl(letter)
                || "<>(),;:\"[]\\".Contains(letter, StringComparison.Ordinal));
}
