namespace MembershipCases.Web.Tests.Reevaluations;

public abstract class ReevaluationPagesTests(ServiceHost host)
{
    protected ServiceHost Host { get; } = host;

    protected CaseDriver Drive { get; } = new(host);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
