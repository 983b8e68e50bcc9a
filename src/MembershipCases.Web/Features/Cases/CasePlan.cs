namespace MembershipCases.Web.Features.Cases;

/// <summary>The plan of a case for a meeting, as its page shows it.</summary>
/// <param name="Choices">The future meetings of the deciding body.</param>
/// <param name="Target">The chosen meeting, or null.</param>
/// <param name="Way">The plan; null without a meeting, or when none is possible.</param>
/// <param name="Refusal">Why no plan is possible.</param>
/// <param name="Slack">Working days between the expected and the required completion of the current step; negative when
/// the meeting cannot be reached.</param>
public sealed record CasePlan(IReadOnlyList<Meeting> Choices, Meeting? Target, BackPlan? Way, Error? Refusal, int Slack)
{
    /// <summary>Whether the chosen meeting can no longer be reached.</summary>
    public bool IsOutOfReach => Refusal is not null || (Way is not null && Slack < 0);
}
