namespace MembershipCases.Web.Features.Cases;

/// <summary>What a case's page mentions the meeting that it is planned for.</summary>
/// <param name="Choices">The coming meetings of the deciding body.</param>
/// <param name="Target">The chosen meeting, or null.</param>
/// <param name="Way">The way to it; null without a meeting, or when none leads there.</param>
/// <param name="Refusal">Why no way leads there.</param>
/// <param name="Slack">Working days between when the present step is expected to be done and when it must be; negative
/// when the meeting cannot be reached.</param>
public sealed record CasePlan(IReadOnlyList<Meeting> Choices, Meeting? Target, BackPlan? Way, Error? Refusal, int Slack)
{
    /// <summary>Whether the chosen meeting cannot be reached as things stand.</summary>
    public bool IsOutOfReach => Refusal is not null || (Way is not null && Slack < 0);
}
