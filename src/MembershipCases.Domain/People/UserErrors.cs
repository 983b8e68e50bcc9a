namespace MembershipCases.Domain.People;

/// <summary>Every way in which a person's record refuses.</summary>
public static class UserErrors
{
    /// <summary>There is no such person.</summary>
    public static Error NotFound { get; } = new("user.not-found", ErrorKind.NotFound);

    /// <summary>Another person has the subject.</summary>
    public static Error SubjectTaken { get; } = new("user.subject-taken", ErrorKind.Conflict, "Subject");

    /// <summary>The address is none.</summary>
    public static Error AddressMalformed { get; } = new("user.address-malformed", ErrorKind.Invalid, "MailAddress");

    /// <summary>Nobody gives roles to themselves.</summary>
    public static Error GrantsToSelf { get; } = new("user.grants-to-self", ErrorKind.Forbidden);

    /// <summary>The role needs an office.</summary>
    public static Error OfficeMissing { get; } = new("user.office-missing", ErrorKind.Invalid, "OfficeId");

    /// <summary>The role is not given for an office.</summary>
    public static Error OfficeUnfit { get; } = new("user.office-unfit", ErrorKind.Invalid, "OfficeId");

    /// <summary>There is no such office in force.</summary>
    public static Error OfficeUnknown { get; } = new("user.office-unknown", ErrorKind.Invalid, "OfficeId");

    /// <summary>A period that ends before it has begun.</summary>
    public static Error PeriodEmpty { get; } = new("user.period-empty", ErrorKind.Invalid, "LastDay");

    /// <summary>A day that has passed cannot be given or taken back.</summary>
    public static Error DayPassed { get; } = new("user.day-passed", ErrorKind.Invalid);

    /// <summary>The person has the role for some of the period already.</summary>
    public static Error HasItAlready { get; } = new("user.has-role-already", ErrorKind.Conflict, "Role");

    /// <summary>The person would sit in the council and in the city government at once.</summary>
    public static Error SitsInBoth { get; } = new("user.sits-in-both", ErrorKind.Conflict, "Role");

    /// <summary>There is no such role of the person, or it has ended.</summary>
    public static Error RoleNotFound { get; } = new("user.role-not-found", ErrorKind.NotFound);

    /// <summary>The role does not wait for a second person.</summary>
    public static Error NotProposed { get; } = new("user.role-not-proposed", ErrorKind.Conflict);

    /// <summary>Whoever proposed it, or gets it, is not the second person.</summary>
    public static Error NeedsAnother { get; } = new("user.needs-another", ErrorKind.Forbidden);

    /// <summary>The service must have an administrator.</summary>
    public static Error LastAdministrator { get; } = new("user.last-administrator", ErrorKind.Conflict);

    /// <summary>Only the person, or an administrator, says who stands in for them.</summary>
    public static Error NotTheirs { get; } = new("user.not-yours", ErrorKind.Forbidden);

    /// <summary>What is lent cannot be lent on.</summary>
    public static Error LendsOn { get; } = new("user.lends-on", ErrorKind.Forbidden);

    /// <summary>Nobody is their own deputy.</summary>
    public static Error DeputyIsSelf { get; } = new("user.deputy-is-self", ErrorKind.Invalid, "DeputyId");

    /// <summary>This role cannot be lent.</summary>
    public static Error RoleNotLent { get; } = new("user.role-not-lent", ErrorKind.Invalid, "AssignmentId");

    /// <summary>The person does not have the role for the whole period.</summary>
    public static Error MoreThanTheyHave { get; } = new("user.more-than-they-have", ErrorKind.Invalid, "LastDay");

    /// <summary>The same person is deputy in the same role for some of the period already.</summary>
    public static Error DeputyAlready { get; } = new("user.deputy-already", ErrorKind.Conflict, "DeputyId");

    /// <summary>There is no such deputy, or they no longer are.</summary>
    public static Error DeputyNotFound { get; } = new("user.deputy-not-found", ErrorKind.NotFound);

    /// <summary>The person has lent nothing to the one who asks, or no longer does.</summary>
    public static Error LendsNothing { get; } = new("user.lends-nothing", ErrorKind.Forbidden);
}
