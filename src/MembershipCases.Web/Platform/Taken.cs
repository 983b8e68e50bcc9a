using MembershipCases.Domain;
using MembershipCases.Domain.Register;
using MembershipCases.Web.Data.Mappings;

namespace MembershipCases.Web.Platform;

/// <summary>What a person is told when a unique constraint stopped them.</summary>
public static class Taken
{
    /// <summary>The refusal that belongs to a constraint.</summary>
    public static Error By(string constraint) => constraint switch
    {
        CaseConstraints.OneOpenPerMembership => new("case.already-open", ErrorKind.Conflict, null, ""),
        "IX_Meetings_Day" => Domain.Cases.MeetingErrors.DayTaken,
        "IX_Offices_Key" => RegisterErrors.OfficeKeyTaken(""),
        _ => AccessErrors.Taken,
    };
}
