namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of the end of a resolution. It is never withheld; its reason can be screened.</summary>
public sealed class ShownResolutionEnd
{
    internal ShownResolutionEnd(ResolutionEnd of, Disclosure disclosure)
    {
        (Id, ResolutionId, Kind, On, Reference) = (of.Id, of.ResolutionId, of.Kind, of.On, of.Reference);
        (EndedBy, RecordedBy, RecordedAt) = (of.EndedBy, of.RecordedBy, of.RecordedAt);
        Reason = disclosure.Required(of.Id, TextsOfParts.Reason, of.Reason);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>The resolution.</summary>
    public Guid ResolutionId { get; }

    /// <summary>Whether it was withdrawn or set aside.</summary>
    public ResolutionEndKind Kind { get; }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>The council's item number, or the reference of the letter.</summary>
    public string Reference { get; }

    /// <summary>Who did it.</summary>
    public string EndedBy { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; }
}
