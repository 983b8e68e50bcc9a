namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>The body that a person is a member of, and the body that rules on their impartiality.</summary>
/// <param name="Body">The body that they are an ex officio member of, or null.</param>
/// <param name="RuledOnBy">The body that rules: their own, or for an employee the one that they work under.</param>
public sealed record Affiliation(string? Body, string RuledOnBy)
{
    private const string Council = "council", CityGovernment = "city-government";

    /// <summary>The capacity in which they serve.</summary>
    public Capacity Capacity => Body is null ? Capacity.Employed : Capacity.Elected;

    /// <summary>The affiliation of a person, by the kinds of the offices that they act for.</summary>
    public static Affiliation Of(Actor actor, IReadOnlyDictionary<Guid, OfficeKind> offices)
    {
        var body = actor.Is(Role.CouncilMember)
            ? Council
            : actor.OfficesAs(Role.Commissioner).Select(office => BodyOf(offices.GetValueOrDefault(office)))
                .OfType<string>().FirstOrDefault();
        var underTheCouncil = actor.Is(Role.CouncilSecretariat)
            || actor.Authorities.Any(
                a => a.OfficeId is { } office
                    && offices.GetValueOrDefault(office) is OfficeKind.Mayor or OfficeKind.CouncilSecretariat);
        return new Affiliation(body, body ?? (underTheCouncil ? Council : CityGovernment));
    }

    private static string? BodyOf(OfficeKind kind) => kind switch
    {
        OfficeKind.Commissioner or OfficeKind.ChiefCommissioner => CityGovernment,
        OfficeKind.Mayor => Council,
        _ => null,
    };
}
