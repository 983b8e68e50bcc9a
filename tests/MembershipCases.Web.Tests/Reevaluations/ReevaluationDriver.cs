using MembershipCases.Web.Features.Reevaluations;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reevaluations;

/// <summary>Dates of memberships, and the sweep that watches them.</summary>
internal sealed class ReevaluationDriver(ServiceHost host, CaseDriver drive)
{
    /// <summary>Moves a membership's next re-evaluation to a number of days from today.</summary>
    public async Task<DateOnly> SetIn(int days, string name)
    {
        var membership = await drive.MembershipNamed(name);
        var next = drive.Today.AddDays(days);
        await drive.Send("administrator", $"api/memberships/{membership.Id}/reevaluation",
            new { next, reason = "Avtalt." }, membership.Version);
        return next;
    }

    /// <summary>Lets the days pass.</summary>
    public void Pass(int days) => host.Time.Advance(TimeSpan.FromDays(days));

    public static Task<int> Sweep(ServiceHost on) =>
        OpenDueReevaluations.Sweep(on.NewScope().ServiceProvider, CancellationToken.None);

    public Task<int> Sweep() => Sweep(host);

    public async Task<DateOnly?> NextOf(string name) => (await drive.MembershipNamed(name)).NextReevaluation;

    public async Task<List<MembershipCase>> CasesOf(string name)
    {
        var membership = await drive.MembershipNamed(name);
        return await host.Read(
            db => db.Cases.AsNoTracking().Include(c => c.Steps).Include(c => c.Assessments).Include(c => c.Offices)
            .Where(c => c.MembershipId == membership.Id).OrderBy(c => c.Id).ToListAsync());
    }

    /// <summary>Goes on with the open case of a membership.</summary>
    public async Task<MembershipCase> TakeUp(string name)
    {
        var open = Assert.Single(await CasesOf(name), c => c.ClosedAt is null);
        drive.GoOnWith(open.Id);
        return open;
    }
}
