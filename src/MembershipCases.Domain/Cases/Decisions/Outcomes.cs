namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>The outcomes that process definitions use.</summary>
public static class Outcomes
{
    /// <summary>An assessment was submitted.</summary>
    public const string Done = "done";

    /// <summary>A commissioner approved the assessment.</summary>
    public const string Approved = "approved";

    /// <summary>Returned to be done again.</summary>
    public const string Returned = "returned";

    /// <summary>A body recommends to the next body.</summary>
    public const string Recommended = "recommended";

    /// <summary>The city government made the decision.</summary>
    public const string Decided = "decided";

    /// <summary>Voted down.</summary>
    public const string Rejected = "rejected";

    /// <summary>Postponed to a later meeting.</summary>
    public const string Postponed = "postponed";

    /// <summary>Not pursued.</summary>
    public const string Dropped = "dropped";

    /// <summary>Adopted as recommended.</summary>
    public const string Adopted = "adopted";

    /// <summary>Adopted with changes.</summary>
    public const string AdoptedAmended = "adopted-amended";

    /// <summary>Referred to the city government without a vote on the substance.</summary>
    public const string Referred = "referred";

    /// <summary>Implemented.</summary>
    public const string Implemented = "implemented";

    /// <summary>Whether the body treated the substance, so that there are points and votes.</summary>
    public static bool IsOnSubstance(string outcome) =>
        outcome is Recommended or Decided or Adopted or AdoptedAmended or Rejected;

    /// <summary>Whether the case goes on to a body at once, without an office's work in between.</summary>
    public static bool GoesToABody(string outcome) => outcome is Recommended or Postponed or Referred;

    /// <summary>Whether something was adopted that can be implemented.</summary>
    public static bool IsAdopting(string outcome) => outcome is Decided or Adopted or AdoptedAmended;
}
