namespace MembershipCases.Domain.People;

/// <summary>Someone who signs in. What they may do is ours to say, never the identity provider's.</summary>
[SubjectName("User")]
public sealed partial class User : Recorded
{
    private User()
    {
    }

    /// <summary>A person, known by the subject that the identity provider gives.</summary>
    public User(Guid id, string subject, string name, string? department, string? mailAddress = null)
    {
        Id = id;
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

    /// <summary>The language they chose: <c>nb-NO</c>, <c>nn-NO</c> or <c>en-GB</c>; null for the service's default.</summary>
    public string? Language { get; private set; }

    /// <summary>Where messages reach them; null when nobody has said.</summary>
    public string? MailAddress { get; private set; }

    /// <summary>How often they want to be reminded.</summary>
    public Cadence Reminders { get; private set; }

    /// <summary>SHA-256 of the secret in the address of their calendar; null when they have none.</summary>
    public string? CalendarKeyHash { get; private set; }

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
    public void Speak(string language)
    {
        if (language == Language) return;
        Happened(new LanguageChosen(language) { Before = new(Language) });
        Language = language;
    }

    /// <summary>Chooses how often to be reminded, and where.</summary>
    public Result<Done> BeReminded(Cadence cadence, string? mailAddress)
    {
        var address = mailAddress.Said();
        if (address is not null && !IsAddress(address)) return UserErrors.AddressMalformed;
        if (cadence == Reminders && address == MailAddress) return Done.Ok;
        Happened(new RemindersChosen(cadence.Word(), address is not null) { Before = new(Reminders.Word(), MailAddress is not null) });
        (Reminders, MailAddress) = (cadence, address);
        return Done.Ok;
    }

    /// <summary>Gives their calendar a new secret address; the one before is dead. Null takes it away. The history tells neither.</summary>
    public void MoveCalendar(CalendarKey? key)
    {
        var before = new CalendarAddress(CalendarKeyHash is not null);
        Happened(key is null ? new CalendarClosed(false) { Before = before } : new CalendarMoved(true) { Before = before });
        CalendarKeyHash = key?.Hash;
    }

    private static string Searched(string name, string? department) => $"{name}\n{department}".ToLowerInvariant();

    /// <summary>One name, one @, a domain: no list of addresses, no line break that could begin another header.</summary>
    private static bool IsAddress(string text) =>
        text.Length <= 254 && text.Split('@') is [{ Length: > 0 and <= 64 }, { Length: > 0 } domain] && domain[0] != '.' && domain[^1] != '.'
        && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || "<>(),;:\"[]\\".Contains(letter, StringComparison.Ordinal));
}
