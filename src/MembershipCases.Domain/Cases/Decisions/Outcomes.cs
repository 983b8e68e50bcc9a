namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>The outcomes that definitions use, as they write them.</summary>
public static class Outcomes
{
    /// <summary>An assessment was handed in.</summary>
    public const string Done = "done";

    /// <summary>A commissioner approved.</summary>
    public const string Approved = "approved";

    /// <summary>Sent back to be done again.</summary>
    public const string Returned = "returned";

    /// <summary>A body recommends to the next.</summary>
    public const string Recommended = "recommended";

    /// <summary>The city government decided itself.</summary>
    public const string Decided = "decided";

    /// <summary>Voted down.</summary>
    public const string Rejected = "rejected";

    /// <summary>Put off to a later meeting.</summary>
    public const string Postponed = "postponed";

    /// <summary>Not taken further.</summary>
    public const string Dropped = "dropped";

    /// <summary>Adopted as recommended.</summary>
    public const string Adopted = "adopted";

    /// <summary>Adopted with changes.</summary>
    public const string AdoptedAmended = "adopted-amended";

    /// <summary>Handed to the city government without a vote on the substance.</summary>
    public const string Referred = "referred";

    /// <summary>Carried out.</summary>
    public const string Implemented = "implemented";

    /// <summary>Whether the body took a stand on the substance, so that there are points and votes.</summary>
    public static bool IsOnSubstance(string outcome) =>
        outcome is Recommended or Decided or Adopted or AdoptedAmended or Rejected;

    /// <summary>Whether something was adopted that can be carried out.</summary>
    public static bool IsAdopting(string outcome) => outcome is Decided or Adopted or AdoptedAmended;
}
