using MembershipCases.Web.Tests.Cases;

namespace MembershipCases.Web.Tests.Meetings;

/// <summary>A resolution that does not follow from the numbers needs two persons.</summary>
public abstract class FourEyesTests(ServiceHost host) : SituationTests(host)
{
    protected static string Treatment(Situation situation) => $"steps/{situation.Step}/treatment";

    protected static object Override(Situation situation) => new
    {
        meetingId = situation.Meeting, outcome = "rejected", reason = "Ordføreren slo det fast.",
        resolution = new
        {
            points = (object[])[
                new { number = 1, recommended = "Kommunen melder seg ut.", adopted = "Kommunen melder seg ut.",
                    outcome = "adopted", vote = new { present = 40, unanimous = true } }],
        },
    };
}
