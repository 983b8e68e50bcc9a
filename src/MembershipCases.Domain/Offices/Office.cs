namespace MembershipCases.Domain.Offices;

/// <summary>The kind of office.</summary>
public enum OfficeKind
{
    /// <summary>A commissioner's portfolio.</summary>
    Commissioner,

    /// <summary>The chief commissioner.</summary>
    ChiefCommissioner,

    /// <summary>The mayor.</summary>
    Mayor,

    /// <summary>The council's secretariat.</summary>
    CouncilSecretariat,

    /// <summary>The city government's secretariat.</summary>
    CityGovernmentSecretariat,
}

/// <summary>
/// An office with its title in a period. A renamed, merged or split portfolio is a new office that succeeds the old
/// one.
/// </summary>
[SubjectName("Office")]
public sealed class Office : Recorded
{
    private Office()
    {
    }

    /// <summary>An office in force from a day.</summary>
    public Office(
        Guid id, string key, OfficeKind kind, string titleNb, string titleNn, string titleEn, string? department,
        DateOnly? from)
    {
        Id = id;
        Key = key;
        Kind = kind;
        (TitleNb, TitleNn, TitleEn) = (titleNb, titleNn, titleEn);
        Department = department;
        From = from;
        Happened(new OfficeEstablished(key, kind.Word(), titleNb, titleNn, titleEn, department, from));
    }

    /// <summary>Stable key, such as <c>klima-miljo-byutvikling</c>; unique.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The kind of office.</summary>
    public OfficeKind Kind { get; private set; }

    /// <summary>The title in Norwegian Bokmål.</summary>
    public string TitleNb { get; private set; } = "";

    /// <summary>The title in Norwegian Nynorsk.</summary>
    public string TitleNn { get; private set; } = "";

    /// <summary>The title in English.</summary>
    public string TitleEn { get; private set; } = "";

    /// <summary>The department (byrådsavdeling) that it belongs to, or null.</summary>
    public string? Department { get; private set; }

    /// <summary>First day in force; null when unknown.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>First day no longer in force; null when it has no end.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForce(DateOnly day) => (From is null || From <= day) && (To is null || day < To);

    /// <summary>
    /// Ends the office on a day because others succeed it. A <see cref="Succession"/> for each records who.
    /// </summary>
    public Result<Done> End(DateOnly on, string reason)
    {
        if (To is not null) return OfficeErrors.Ended(TitleNb, To.Value);
        if (From >= on) return OfficeErrors.EndsBeforeItBegins;
        Happened(new OfficeEnded(on) { Reason = reason });
        To = on;
        return Done.Ok;
    }
}
