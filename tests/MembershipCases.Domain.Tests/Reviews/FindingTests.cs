using MembershipCases.Domain.Reviews.Import;
using MembershipCases.Domain.Reviews.Reading;
using static MembershipCases.Domain.Tests.Reviews.Decided;

namespace MembershipCases.Domain.Tests.Reviews;

/// <summary>What may be recorded of a finding: what was read, and what a person states with a reason.</summary>
public sealed class FindingTests
{
    [Theory]
    [InlineData(One.Advice, "Member")]
    [InlineData("Det anbefales å avslutte medlemskapet.", "Member")]
    [InlineData("Bystyret har vedtatt å melde kommunen ut av nettverket.", "Member")]
    [InlineData("Bystyret har vedtatt å melde kommunen inn i nettverket.", "NotMember")]
    [InlineData(Asked, "JoinRequested,NotMember")]
    [InlineData(Considered, "NotMember")]
    [InlineData("Kommunen ble medlem i 2011.", "Member,NotMember")]
    [InlineData("Det finnes mange byer ved havet.", "NotMember")]
    public void A_new_membership_begins_where_the_document_says_that_it_stands(string sentence, string expected)
    {
        var finding = Finding(One.Answer, sentence);

        var possible = FirstStatuses.Of(finding.Read);

        Assert.Equal(expected, string.Join(',', possible));
        Assert.Equal(possible[0], finding.Proposed.FirstStatus);
        foreach (var status in Enum.GetValues<MembershipStatus>())
        {
            var text = finding.Proposed with { Kind = ArenaKind.Network, FirstStatus = status };
            Assert.Equal(possible.Contains(status) ? null : "import.status-not-supported",
                finding.RefusalOf(text)?.Code);
        }
    }

    [Fact]
    public void A_status_that_was_not_read_is_refused_without_a_reason()
    {
        var finding = Finding(One.Answer, One.Advice);

        var refused = Confirm(finding, finding.Text with { Status = StatusRead.JoinRequested }, CultureHandler);

        Assert.Equal(("import.status-not-read", "Status"), (refused.Error.Code, refused.Error.Field));
        Assert.Equal((FindingDecision.Undecided, StatusRead.Continue), (finding.Decision, finding.Text.Status));
    }

    [Fact]
    public void An_own_statement_has_its_reason_instead_of_the_words_of_the_document_and_records_no_mandate()
    {
        var finding = Finding(One.Answer, One.Advice);
        var stated = finding.Text with { Status = StatusRead.WithdrawProposed, Reason = "Nettverket er nedlagt." };

        var mandate = Confirm(finding, stated with { Status = StatusRead.JoinRequested, RecordsMandate = true },
            Administrator);
        var confirmed = Confirm(finding, stated, CultureHandler);

        Assert.Equal("import.mandate-not-read", mandate.Error.Code);
        Assert.True(confirmed.IsOk);
        var assessment = ImportPlan.Assess(finding, Guid.Empty, 2026, Recorder(HealthHandler))!;
        Assert.Equal((Advice.Withdraw, "Nettverket er nedlagt.", CultureHandler.UserId),
            (assessment.Text.Advice, assessment.Text.Reasoning, assessment.StatedBy));
        Assert.Null(ImportPlan.Mandate(finding, Guid.Empty, "Gjennomgang", Recorder(HealthHandler)));
    }

    [Theory]
    [InlineData(Asked, true)]
    [InlineData(Considered, true)]
    [InlineData(One.Advice, false)]
    [InlineData("Bystyret har vedtatt å melde kommunen inn i nettverket.", false)]
    public void A_mandate_is_recorded_only_where_the_document_tells_of_a_request(string sentence, bool expected)
    {
        var finding = Finding(One.Answer, sentence);

        var answer = Confirm(finding, finding.Text with { RecordsMandate = true }, HealthHandler);

        Assert.Equal(expected, answer.IsOk);
        Assert.Equal(expected,
            ImportPlan.Mandate(finding, Guid.Empty, "Gjennomgang", Recorder(HealthHandler)) is not null);
    }

    [Fact]
    public void An_office_that_the_document_does_not_name_is_stated_by_somebody_who_acts_for_it()
    {
        var finding = Finding(One.Answer, One.Advice);
        var stated = finding.Text with { Offices = [Health, Culture], Reason = "Samarbeidet gjelder museer." };

        var without = Confirm(finding, stated with { Reason = null }, CultureHandler);
        var foreign = Confirm(finding, stated, HealthHandler);
        var own = Confirm(finding, stated, CultureHandler);

        Assert.Equal(("import.reason-missing", "Reason"), (without.Error.Code, without.Error.Field));
        Assert.Equal(("import.office-not-yours", ErrorKind.Forbidden), (foreign.Error.Code, foreign.Error.Kind));
        Assert.True(own.IsOk);
        Assert.True(Confirm(finding, stated, Administrator).IsOk);
        var sources = ImportPlan.Facts(finding, null).Where(fact => fact.Kind is FactKind.Responsible)
            .ToDictionary(fact => fact.Value, fact => fact.Source);
        Assert.Equal((SourceKind.Document, One.Answer), (sources[$"{Health}"].Kind, sources[$"{Health}"].Quote));
        Assert.Equal((SourceKind.Statement, Administrator.UserId, "Samarbeidet gjelder museer."),
            (sources[$"{Culture}"].Kind, sources[$"{Culture}"].StatedBy, sources[$"{Culture}"].Reason));
    }

    [Fact]
    public void An_own_statement_about_an_existing_membership_is_for_those_who_maintain_it()
    {
        var (finding, membership) = (Finding(One.Answer, One.Advice), OfHealth());
        var stated = finding.Text with { MembershipId = membership.Id, Kind = ArenaKind.Network,
            Status = StatusRead.WithdrawProposed, Reason = "Nettverket er nedlagt." };

        var foreign = finding.Confirm(stated, membership, CultureHandler, Now);

        Assert.Equal("import.statement-not-yours", foreign.Error.Code);
        Assert.True(finding.Confirm(stated, membership, HealthHandler, Now).IsOk);
    }

    [Fact]
    public void The_history_tells_what_was_changed_and_repeats_no_text()
    {
        var finding = Finding(One.Answer, One.Advice);

        Assert.True(Confirm(finding, finding.Text with { Kind = ArenaKind.Programme, Through = "Norsk Vann" },
            HealthHandler).IsOk);
        Assert.True(finding.Reopen(HealthHandler, Now).IsOk);
        Assert.True(finding.LeaveOut(HealthHandler, Now).IsOk);

        var events = finding.TakeEvents();
        var confirmed = Assert.IsType<FindingConfirmed>(events[0]);
        Assert.Equal((ArenaKind.Network, ArenaKind.Programme),
            (confirmed.Before!.Choices.Kind, confirmed.Choices!.Kind));
        Assert.Equal(["through"], confirmed.Texts);
        Assert.DoesNotContain("Norsk Vann", $"{confirmed} {confirmed.OldValues}", StringComparison.Ordinal);
        Assert.Equal(["finding.confirmed", "finding.reopened", "finding.left-out"], events.Select(what => what.What));
    }

    [Fact]
    public void What_is_confirmed_as_proposed_tells_of_no_changes()
    {
        var finding = Finding(One.Answer, One.Advice);

        Assert.True(Confirm(finding, finding.Text, HealthHandler).IsOk);

        var confirmed = Assert.IsType<FindingConfirmed>(Assert.Single(finding.TakeEvents()));
        Assert.Equal((null, null, null), (confirmed.Choices, confirmed.Texts, confirmed.OldValues));
    }

    private static Result<Done> Confirm(Finding finding, FindingText text, Actor by) =>
        finding.Confirm(text, null, by, Now);
}
