using MembershipCases.Web.Features.Account;
using MembershipCases.Web.Features.Calendar;
using MembershipCases.Web.Features.Cases;
using MembershipCases.Web.Features.Incidents;
using MembershipCases.Web.Features.Mandates;
using MembershipCases.Web.Features.Meetings;
using MembershipCases.Web.Features.Offices;
using MembershipCases.Web.Features.People;
using MembershipCases.Web.Features.Reevaluations;
using MembershipCases.Web.Features.Register;
using MembershipCases.Web.Features.Reminders;
using MembershipCases.Web.Features.Reviews;
using MembershipCases.Web.Features.Screenings;
using MembershipCases.Web.Features.Tasks;

namespace MembershipCases.Web.Features;

/// <summary>The JSON routes of every feature.</summary>
public static class Routes
{
    /// <summary>Maps them all.</summary>
    public static void MapFeatures(this RouteGroupBuilder api)
    {
        api.MapTasks();
        api.MapCalendar();
        api.MapAccount();
        api.MapRegister();
        api.MapCases();
        api.MapMandates();
        api.MapMeetings();
        api.MapOffices();
        api.MapPeople();
        api.MapReevaluations();
        api.MapReviews();
        api.MapReminders();
        api.MapIncidents();
        api.MapScreenings();
    }
}
