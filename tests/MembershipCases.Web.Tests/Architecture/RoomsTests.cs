namespace MembershipCases.Web.Tests.Architecture;

/// <summary>A room uses those below it alone, as <c>docs/decisions/0036-rooms.md</c> lists them.</summary>
public sealed class RoomsTests
{
    /// <summary>Uses that are still to go. The list is exact: what is gone leaves it, and nothing is added.</summary>
    private static readonly string[] StillWrong =
    [
        "Calendar.Deadline → Process.Span",
        "Data.MigrateDatabase → Casework.ChosenEngine",
        "Data.Preparation → Casework.IProcessMirror",
        "Data.Preparation → Casework.ProcessDefinitions",
        "Data.Seeds.Seeder → History.HistoryWriter",
        "Data.Seeds.Seeder → Pipeline.CurrentUser",
        "History.HistoryWriter → Pipeline.CurrentUser",
        "Law.LegalReference → Cases.Impartiality.Capacity",
        "Meetings.Meeting → Cases.CaseErrors",
        "Meetings.Meeting → Cases.MembershipCase",
        "Meetings.Meeting → Cases.Step",
        "People.Departments → Register.Office",
        "People.Departments → Register.Succession",
        "People.Seats → Register.OfficeKind",
        "People.User → Register.Office",
        "People.User → Register.OfficeKind",
        "Pipeline.Authorize → Http.SecurityLog",
        "Process.Bpmn.Steps → People.Role",
        "Register.Membership → Cases.Assessments.Assessment",
        "Register.Membership → Cases.TextsOfParts",
        "Reminders.DueSum → Cases.Deadlines.DeadlineChange",
        "Reviews.Import.FindingText → Cases.MandateStrength",
        "Reviews.Import.ImportPlan → Cases.Assessments.Assessment",
        "Reviews.Import.ImportPlan → Cases.Assessments.AssessmentText",
        "Reviews.Import.ImportPlan → Cases.Mandate",
        "Reviews.Import.ImportPlan → Cases.MandateStrength",
        "Reviews.Import.ImportPlan → Cases.MandateText",
        "Reviews.Import.KnownMembership → Cases.MandateStrength",
        "Reviews.Import.Proposer → Cases.MandateStrength",
        "Ui.ScreeningTagHelper → Casework.Shown",
        "Ui.ScreeningTagHelper → Casework.ShownText",
        "Wording.Language → Http.Cookies",
        "Wording.WorkNames → Data.MembershipDb",
    ];

    [Fact]
    public void No_room_uses_one_that_it_may_not() =>
        Breaches.None(WrongArrows().Except(StillWrong).Select(arrow => $"{arrow}: not an arrow of the list of rooms"));

    [Fact]
    public void A_wrong_use_that_is_gone_leaves_the_list() =>
        Breaches.None(StillWrong.Except(WrongArrows()).Select(arrow => $"{arrow} is gone: take it off the list"));

    [Fact]
    public void The_decision_shows_the_rooms_and_what_each_may_use()
    {
        var decision = File.ReadAllLines(Path.Combine(SourceTree.Repository, "docs", "decisions", "0036-rooms.md"));

        Assert.Equal(
            [.. Rooms.OfTheDomain.AsTable(), .. Rooms.OfTheService.AsTable()],
            decision.Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    private static List<string> WrongArrows() =>
    [
        .. Rooms.OfTheDomain.WrongArrows(typeof(Result<>).Assembly),
        .. Rooms.OfTheService.WrongArrows(typeof(Program).Assembly),
    ];
}
