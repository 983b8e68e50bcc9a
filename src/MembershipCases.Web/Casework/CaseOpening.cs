namespace MembershipCases.Web.Casework;

/// <summary>The input for opening a case.</summary>
/// <param name="Kind">The kind of case.</param>
/// <param name="Membership">The membership, tracked with its facts.</param>
/// <param name="By">Who opens it.</param>
public sealed record CaseOpening(CaseKind Kind, Membership Membership, Actor By)
{
    /// <summary>The title; empty for the default.</summary>
    public string? Title { get; init; }

    /// <summary>Where it comes from.</summary>
    public Origin Origin { get; init; }

    /// <summary>Who decides.</summary>
    public DecidingBody DecidingBody { get; init; }

    /// <summary>The responsible offices, the lead office first; empty for those of the register.</summary>
    public IReadOnlyList<Guid> Offices { get; init; } = [];

    /// <summary>The mandate that it answers.</summary>
    public Mandate? Mandate { get; init; }

    /// <summary>The case that ends when this one opens.</summary>
    public MembershipCase? Predecessor { get; init; }

    /// <summary>
    /// The withdrawal case that a re-evaluation advised, opened by the service with the same offices. The council
    /// decides it, unless it is delegated in its turn.
    /// </summary>
    public static CaseOpening AfterReevaluation(MembershipCase reevaluation, Membership membership) =>
        new(CaseKind.Withdraw, membership, Actor.Service)
        {
            Origin = Origin.Reevaluation,
            Offices = [.. reevaluation.Offices.OrderBy(office => office.Position).Select(office => office.OfficeId)],
            Predecessor = reevaluation,
        };
}
