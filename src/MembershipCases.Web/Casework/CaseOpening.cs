namespace MembershipCases.Web.Casework;

/// <summary>What case is wanted.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Membership">The membership, tracked with its facts.</param>
/// <param name="By">Who opens it.</param>
public sealed record CaseOpening(CaseKind Kind, Membership Membership, Actor By)
{
    /// <summary>Its title; empty for the usual one.</summary>
    public string? Title { get; init; }

    /// <summary>Where it comes from.</summary>
    public Origin Origin { get; init; }

    /// <summary>Who decides.</summary>
    public DecidingBody DecidingBody { get; init; }

    /// <summary>The offices that answer for it, the first leading; empty for those of the register.</summary>
    public IReadOnlyList<Guid> Offices { get; init; } = [];

    /// <summary>The mandate it answers.</summary>
    public Mandate? Mandate { get; init; }

    /// <summary>The case that ends with it opening.</summary>
    public MembershipCase? Predecessor { get; init; }

    /// <summary>
    /// The withdrawal that a re-evaluation advised: by the service, with the same offices and the same body to decide.
    /// </summary>
    public static CaseOpening AfterReevaluation(MembershipCase reevaluation, Membership membership) =>
        new(CaseKind.Withdraw, membership, Actor.Service)
        {
            Origin = Origin.Reevaluation,
            DecidingBody = reevaluation.DecidingBody,
            Offices = [.. reevaluation.Offices.OrderBy(office => office.Position).Select(office => office.OfficeId)],
            Predecessor = reevaluation,
        };
}
