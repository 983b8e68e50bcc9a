namespace MembershipCases.Domain.Meetings;

/// <summary>A body: who it is and how many members it has.</summary>
public sealed class Body
{
    private Body()
    {
    }

    /// <summary>A body with its names.</summary>
    public Body(string key, string nameNb, string nameNn, string nameEn, int? members) =>
        (Key, NameNb, NameNn, NameEn, Members) = (key, nameNb, nameNn, nameEn, members);

    /// <summary>Stable short name, as definitions write it: <c>council</c>, <c>city-government</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Name in bokmål.</summary>
    public string NameNb { get; private set; } = "";

    /// <summary>Name in nynorsk.</summary>
    public string NameNn { get; private set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>How many members it has; null when not told, and then quorum is not checked.</summary>
    public int? Members { get; private set; }
}
