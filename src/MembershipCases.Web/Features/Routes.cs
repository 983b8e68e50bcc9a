using MembershipCases.Web.Features.Cases;
using MembershipCases.Web.Features.Mandates;
using MembershipCases.Web.Features.Meetings;
using MembershipCases.Web.Features.Register;

namespace MembershipCases.Web.Features;

/// <summary>The JSON routes of every feature.</summary>
public static class Routes
{
    /// <summary>Maps them all.</summary>
    public static void MapFeatures(this RouteGroupBuilder api)
    {
        api.MapRegister();
        api.MapCases();
        api.MapMandates();
        api.MapMeetings();
    }
}
