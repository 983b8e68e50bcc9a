namespace MembershipCases.Domain.Offices;

/// <summary>What sort of office answers for memberships.</summary>
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
/// An office with the title it had in a period. A renamed, merged or split portfolio is a new office that succeeds the
/// old.
/// </summary>
[SubjectName("Office")]
public sealed class Office : Recorded
{
    private Office()
    {
    }

    /// <summary>An office in force from a day on.</summary>
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

    /// <summary>Stable short name, such as <c>klima-miljo-byutvikling</c>; unique.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What sort of office it is.</summary>
    public OfficeKind Kind { get; private set; }

    /// <summary>Title in bokmål.</summary>
    public string TitleNb { get; private set; } = "";

    /// <summary>Title in nynorsk.</summary>
    public string TitleNn { get; private set; } = "";

    /// <summary>Title in English.</summary>
    public string TitleEn { get; private set; } = "";

    /// <summary>The department (byrådsavdeling) behind it, or null.</summary>
    public string? Department { get; private set; }

    /// <summary>First day in force; null for as long as is known.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>First day no longer in force; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForce(DateOnly day) => (From is null || From <= day) && (To is null || day < To);

    /// <summary>
    /// Ends the office on a day, because others take over. Who takes over what is a <see cref="Succession"/> each.
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
