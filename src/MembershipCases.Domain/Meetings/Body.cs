namespace MembershipCases.Domain.Meetings;

/// <summary>A body with its names and number of members.</summary>
public sealed class Body
{
    private Body()
    {
    }

    /// <summary>A body with its names.</summary>
    public Body(string key, string nameNb, string nameNn, string nameEn, int? members) =>
        (Key, NameNb, NameNn, NameEn, Members) = (key, nameNb, nameNn, nameEn, members);

    /// <summary>Stable key, as definitions write it: <c>council</c>, <c>city-government</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The name in Norwegian Bokmål.</summary>
    public string NameNb { get; private set; } = "";

    /// <summary>The name in Norwegian Nynorsk.</summary>
    public string NameNn { get; private set; } = "";

    /// <summary>The name in English.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>The number of members; null when unknown, and then the quorum is not checked.</summary>
    public int? Members { get; private set; }
}
