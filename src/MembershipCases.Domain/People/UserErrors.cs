namespace MembershipCases.Domain.People;

/// <summary>Errors of users.</summary>
public static class UserErrors
{
    /// <summary>There is no such person.</summary>
    public static Error NotFound { get; } = new("user.not-found", ErrorKind.NotFound);

    /// <summary>Another person has this subject.</summary>
    public static Error SubjectTaken { get; } = new("user.subject-taken", ErrorKind.Conflict, "Subject");

    /// <summary>The e-mail address is malformed.</summary>
    public static Error AddressMalformed { get; } = new("user.address-malformed", ErrorKind.Invalid, "MailAddress");

    /// <summary>The link confirms no address of this person: it has expired, was replaced, or is not theirs.</summary>
    public static Error AddressNotOffered { get; } = new("user.address-not-offered", ErrorKind.Conflict);

    /// <summary>The person has offered too many addresses in a day.</summary>
    public static Error AddressTooOften { get; } = new("user.address-too-often", ErrorKind.Conflict, "MailAddress");

    /// <summary>Nobody gives roles to themselves.</summary>
    public static Error GrantsToSelf { get; } = new("user.grants-to-self", ErrorKind.Forbidden);

    /// <summary>The role needs an office.</summary>
    public static Error OfficeMissing { get; } = new("user.office-missing", ErrorKind.Invalid, "OfficeId");

    /// <summary>The role cannot be given for an office.</summary>
    public static Error OfficeUnfit { get; } = new("user.office-unfit", ErrorKind.Invalid, "OfficeId");

    /// <summary>There is no such office in force.</summary>
    public static Error OfficeUnknown { get; } = new("user.office-unknown", ErrorKind.Invalid, "OfficeId");

    /// <summary>The period ends before it starts.</summary>
    public static Error PeriodEmpty { get; } = new("user.period-empty", ErrorKind.Invalid, "LastDay");

    /// <summary>A role cannot be given or ended for a day in the past.</summary>
    public static Error DayPassed { get; } = new("user.day-passed", ErrorKind.Invalid);

    /// <summary>The person already has the role for some of the period.</summary>
    public static Error HasItAlready { get; } = new("user.has-role-already", ErrorKind.Conflict, "Role");

    /// <summary>The person would sit in the council and in the city government at once.</summary>
    public static Error SitsInBoth { get; } = new("user.sits-in-both", ErrorKind.Conflict, "Role");

    /// <summary>The person has no such role, or it has ended.</summary>
    public static Error RoleNotFound { get; } = new("user.role-not-found", ErrorKind.NotFound);

    /// <summary>The role is not waiting for confirmation.</summary>
    public static Error NotProposed { get; } = new("user.role-not-proposed", ErrorKind.Conflict);

    /// <summary>The person who proposed it, or gets the role, cannot settle it.</summary>
    public static Error NeedsAnother { get; } = new("user.needs-another", ErrorKind.Forbidden);

    /// <summary>The end of the role is already proposed.</summary>
    public static Error EndWaits { get; } = new("user.end-waits", ErrorKind.Conflict);

    /// <summary>The deputyship is not waiting for confirmation.</summary>
    public static Error DeputyNotProposed { get; } = new("user.deputy-not-proposed", ErrorKind.Conflict);

    /// <summary>The service must keep at least one administrator.</summary>
    public static Error LastAdministrator { get; } = new("user.last-administrator", ErrorKind.Conflict);

    /// <summary>Only the person, or an administrator, appoints their deputies.</summary>
    public static Error NotTheirs { get; } = new("user.not-yours", ErrorKind.Forbidden);

    /// <summary>A delegated role cannot be delegated again.</summary>
    public static Error LendsOn { get; } = new("user.lends-on", ErrorKind.Forbidden);

    /// <summary>Nobody can be their own deputy.</summary>
    public static Error DeputyIsSelf { get; } = new("user.deputy-is-self", ErrorKind.Invalid, "DeputyId");

    /// <summary>This role cannot be delegated.</summary>
    public static Error RoleNotLent { get; } = new("user.role-not-lent", ErrorKind.Invalid, "AssignmentId");

    /// <summary>The person does not have the role for the whole period.</summary>
    public static Error MoreThanTheyHave { get; } = new("user.more-than-they-have", ErrorKind.Invalid, "LastDay");

    /// <summary>The same person is already deputy in the same role for some of the period.</summary>
    public static Error DeputyAlready { get; } = new("user.deputy-already", ErrorKind.Conflict, "DeputyId");

    /// <summary>There is no such deputyship, or it has ended.</summary>
    public static Error DeputyNotFound { get; } = new("user.deputy-not-found", ErrorKind.NotFound);

    /// <summary>The principal has not delegated anything to this person, or no longer does.</summary>
    public static Error LendsNothing { get; } = new("user.lends-nothing", ErrorKind.Forbidden);
}
