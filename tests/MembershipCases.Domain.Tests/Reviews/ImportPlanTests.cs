using MembershipCases.Domain.Reviews.Import;
using static MembershipCases.Domain.Tests.Reviews.Decided;

namespace MembershipCases.Domain.Tests.Reviews;

/// <summary>An import writes what the importer may state, and the rest waits.</summary>
public sealed class ImportPlanTests
{
    [Fact]
    public void What_the_importer_may_not_state_waits()
    {
        var (finding, membership) = Matched();
        var before = membership.Facts.Count;

        Assert.True(ImportPlan.Write(finding, membership, CultureHandler, Recorder(CultureHandler)).IsOk);

        Assert.Equal(before, membership.Facts.Count);
        Assert.Equal([FactKind.OtherName, FactKind.Responsible, FactKind.MemberSince], Kinds(finding));
        Assert.Equal(["review-number", "other-name", "responsible", "member-since"],
            Assert.IsType<FindingImported>(finding.TakeEvents()[^1]).Waiting);
    }

    [Fact]
    public void Whoever_maintains_the_membership_imports_all()
    {
        var (finding, membership) = Matched();

        Assert.True(ImportPlan.Write(finding, membership, HealthHandler, Recorder(HealthHandler)).IsOk);

        Assert.Empty(finding.Waiting);
        Assert.Equal([Health, Culture], membership.Offices());
    }

    [Fact]
    public void A_fact_that_waits_is_recorded_with_the_yes_of_those_who_maintain_the_membership()
    {
        var (finding, membership) = Matched();
        Assert.True(ImportPlan.Write(finding, membership, CultureHandler, Recorder(CultureHandler)).IsOk);
        var since = finding.Waiting.Single(fact => fact.Kind is FactKind.MemberSince);

        var foreign = ImportPlan.Confirm(finding, membership, since.Id, CultureHandler, Recorder(CultureHandler));
        var one = ImportPlan.Confirm(finding, membership, since.Id, HealthHandler, Recorder(HealthHandler));
        var again = ImportPlan.Confirm(finding, membership, since.Id, HealthHandler, Recorder(HealthHandler));

        Assert.Equal(("import.fact-not-yours", ErrorKind.Forbidden), (foreign.Error.Code, foreign.Error.Kind));
        Assert.Equal((1, "import.nothing-waits"), (one.Value, again.Error.Code));
        var stated = membership.Holding(FactKind.MemberSince).Single();
        Assert.Equal(("2011", SourceKind.Document, HealthHandler.UserId),
            (stated.Value, stated.Source.Kind, stated.RecordedBy));
        Assert.DoesNotContain(Culture, membership.Offices());
    }

    [Fact]
    public void What_the_register_has_got_otherwise_waits_no_longer_and_is_not_stated_twice()
    {
        var (finding, membership) = Matched();
        Assert.True(ImportPlan.Write(finding, membership, CultureHandler, Recorder(CultureHandler)).IsOk);
        Assert.True(membership.State(FactKind.MemberSince, "2011", null, Source.Statement(HealthHandler.UserId, "Ja."),
            Recorder(HealthHandler)).IsOk);

        var all = ImportPlan.Confirm(finding, membership, null, Administrator, Recorder(Administrator));

        Assert.Equal(4, all.Value);
        Assert.Empty(finding.Waiting);
        Assert.Single(membership.Facts, fact => fact.Kind is FactKind.MemberSince);
        Assert.Equal([Health, Culture], membership.Offices());
    }

    private static IEnumerable<FactKind> Kinds(Finding finding) =>
        finding.Waiting.Select(fact => fact.Kind).Where(kind => kind is not FactKind.ReviewNumber);

    /// <summary>A finding about a membership of the office of health, to which its reader adds an office.</summary>
    private static (Finding Finding, Membership Membership) Matched()
    {
        var membership = OfHealth();
        var finding = Finding(One.Answer, "Kommunen ble medlem i 2011.", One.Advice);
        var text = finding.Text with { MembershipId = membership.Id, Name = membership.Name, Kind = membership.Kind,
            OtherNames = ["HBF"], Offices = [Health, Culture], Reason = "Samarbeidet gjelder museer." };
        Assert.True(finding.Confirm(text, membership, CultureHandler, Now).IsOk);
        return (finding, membership);
    }
}
