using MembershipCases.Web.Data.Mappings;

namespace MembershipCases.Web.Pipeline;

/// <summary>What a person is told when a unique constraint stopped them.</summary>
public static class Taken
{
    /// <summary>The refusal that belongs to a constraint.</summary>
    public static Error By(string constraint) => constraint switch
    {
        CaseConstraints.OneOpenPerMembership or CaseConstraints.OneForEachDate => new("case.already-open", ErrorKind.Conflict, null, ""),
        // Two did the same step at the same moment, and the other was first.
        "IX_Assessments_StepId" or "IX_Recommendations_StepId" or "IX_Resolutions_StepId" => AccessErrors.Stale,
        "IX_Meetings_Day" => MeetingErrors.DayTaken,
        "IX_Offices_Key" => OfficeErrors.KeyTaken(""),
        _ => AccessErrors.Taken,
    };
}
