using MediatR;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Domain.Process;
using MembershipCases.Domain.Register;
using MembershipCases.Hosting;
using MembershipCases.Web.Data;
using MembershipCases.Web.Features.Cases;
using MembershipCases.Web.Platform;
using MembershipCases.Web.Process;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Benchmarks;

/// <summary>
/// The service's whole step, HTTP aside: validation, authority, the aggregate, the engine, chained history, kept reply, one
/// commit. Assessments are handed in and returned in turn, so that every case can go on for ever.
/// </summary>
internal sealed class ServiceStep(string database, ServiceHost host) : IDurableStep
{
    private const int Cases = 500;
    private readonly List<CaseChanged> cases = [];
    private Actor handler = Actor.Service;
    private Actor commissioner = Actor.Service;
    private int done;

    public string Database => database;

    public string Name => "service";

    public async Task Prepare()
    {
        await host.InitializeAsync();
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var today = scope.ServiceProvider.GetRequiredService<CurrentUser>().Today;
        var office = await db.Offices.SingleAsync(o => o.Key == "klima-miljo-byutvikling");
        var users = await db.Users.Include(u => u.Assignments).ToListAsync();
        handler = users.Single(u => u.Subject == "saksbehandler-klima-miljo-byutvikling").On(today);
        commissioner = users.Single(u => u.Subject == "byrad-klima-miljo-byutvikling").On(today);
        foreach (var membership in await AddMemberships(office.Id)) cases.Add(await Open(membership));
    }

    public async Task Do()
    {
        var place = done % cases.Count;
        var isAssessment = done / cases.Count % 2 == 0;
        var now = cases[place];
        await using var scope = host.NewScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(isAssessment ? handler : commissioner);
        CaseCommand command = isAssessment ? Assessment : Return;
        cases[place] = await Send(scope.ServiceProvider, command with { CommandId = NewId(), CaseId = now.Id, StepId = now.OpenSteps[0].Id, Version = now.Version });
        done++;
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    private static Assess.Command Assessment { get; } = new()
    {
        Text = new AssessmentText { Participation = Participation.Passive, Advice = Advice.Withdraw, Reasoning = new string('x', 300) },
    };

    private static Approve.Command Return { get; } = new() { Outcome = Outcomes.Returned, Reason = "Mer om kostnaden." };

    private async Task<List<Guid>> AddMemberships(Guid officeId)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var by = scope.ServiceProvider.GetRequiredService<CurrentUser>().Recorder;
        var source = Source.Statement(handler.UserId, "Måling.");
        for (var number = 0; number < Cases; number++)
        {
            var membership = Membership.Register(by.NewId(), $"Arena {number}", ArenaKind.Network, MembershipStatus.Member, null, source, by).Value!;
            membership.State(FactKind.Responsible, officeId.ToString(), null, source, by);
            db.Memberships.Add(membership);
        }

        await db.SaveChangesAsync();
        return [.. db.Memberships.Local.Select(membership => membership.Id)];
    }

    private async Task<CaseChanged> Open(Guid membershipId)
    {
        await using var scope = host.NewScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(handler);
        var opened = await Send(scope.ServiceProvider, new OpenCase.Command { CommandId = NewId(), Kind = CaseKind.Withdraw, MembershipId = membershipId });
        var membershipCase = await scope.ServiceProvider.GetRequiredService<MembershipDb>().FindCase(opened.Id, CancellationToken.None);
        return CaseChanged.Of(membershipCase!) with { Version = membershipCase!.Version };
    }

    private static async Task<T> Send<T>(IServiceProvider services, ICommand<T> command)
    {
        var answer = await services.GetRequiredService<IMediator>().Send(command);
        return answer.IsOk ? answer.Value : throw new InvalidOperationException(answer.Error.Code);
    }

    private Guid NewId() => Guid.CreateVersion7(host.Time.GetUtcNow());
}
