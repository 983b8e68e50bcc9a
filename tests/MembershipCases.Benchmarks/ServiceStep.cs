using MediatR;
using MembershipCases.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Benchmarks;

/// <summary>
/// The service's whole step, HTTP aside: validation, authority, the aggregate, the engine, chained history, kept reply,
/// one commit. In every case one assessment is handed in and returned: a case is as long as cases are, however much is
/// measured. In a long case the same has been done some times before.
/// </summary>
internal sealed class ServiceStep(string database, ServiceHost host, int steps, int callers, int returns) : IDurableStep
{
    private readonly int cases = (steps + 1) / 2;
    private readonly List<CaseChanged> opened = [];
    private Actor handler = Actor.Service;
    private Actor commissioner = Actor.Service;
    private int done;

    public string Database => database;

    public string Name => returns == 0 ? "service" : $"service, {returns} returns";

    public int Callers => callers;

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
        foreach (var membership in await AddMemberships(office.Id)) opened.Add(await Open(membership));
        for (var count = 0; count < returns * 2 * cases; count++) await Do();
        done = 0;
        // What a database does by itself after a while: to know how large its tables have become.
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    public async Task Do()
    {
        var number = Interlocked.Increment(ref done) - 1;
        var place = number % cases;
        var isAssessment = number / cases % 2 == 0;
        var now = opened[place];
        await using var scope = host.NewScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(isAssessment ? handler : commissioner);
        StepCommand command = isAssessment ? Assessment : Return;
        opened[place] = await Send(scope.ServiceProvider,
            command with { CommandId = NewId(), CaseId = now.Id, StepId = now.OpenSteps[0].Id, Version = now.Version });
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    private static Assess.Command Assessment { get; } = new()
    {
        Text = new AssessmentText { Participation = Participation.Passive, Advice = Advice.Withdraw,
            Reasoning = new string('x', 300) },
    };

    private static Approve.Command Return { get; } =
        new() { Outcome = Outcomes.Returned, Reason = "Mer om kostnaden." };

    private async Task<List<Guid>> AddMemberships(Guid officeId)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var by = scope.ServiceProvider.GetRequiredService<CurrentUser>().Recorder;
        var source = Source.Statement(handler.UserId, "Måling.");
        for (var number = 0; number < cases; number++)
        {
            var membership = Membership.Register(by.NewId(), $"Arena {number}", ArenaKind.Network,
                MembershipStatus.Member, null, source, by).Value!;
            membership.State(FactKind.Responsible, officeId.ToString(), null, source, by);
            db.Memberships.Add(membership);
        }

        await db.SaveRows();
        return [.. db.Memberships.Local.Select(membership => membership.Id)];
    }

    private async Task<CaseChanged> Open(Guid membershipId)
    {
        await using var scope = host.NewScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(handler);
        var opened = await Send(scope.ServiceProvider,
            new OpenCase.Command { CommandId = NewId(), Kind = CaseKind.Withdraw, MembershipId = membershipId });
        var membershipCase = await scope.ServiceProvider.GetRequiredService<MembershipDb>()
            .FindCase(opened.Id, CancellationToken.None);
        return CaseChanged.Of(membershipCase!) with { Version = membershipCase!.Version };
    }

    private static async Task<T> Send<T>(IServiceProvider services, ICommand<T> command)
    {
        var answer = await services.GetRequiredService<IMediator>().Send(command);
        return answer.IsOk ? answer.Value : throw new InvalidOperationException(answer.Error.Code);
    }

    private Guid NewId() => Guid.CreateVersion7(host.Time.GetUtcNow());
}
