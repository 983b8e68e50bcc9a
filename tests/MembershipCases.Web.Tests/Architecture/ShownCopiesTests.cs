using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Architecture;

/// <summary>
/// What is shown is a copy from one place. Whatever else reads the tables of papers, or their words, has its reason
/// here; a query that only forgets to ask who reads fails.
/// </summary>
public sealed class ShownCopiesTests
{
    private const string Root = "MembershipCases.Web.", OnePlace = "Casework.Shown.", Mapping = "Data.";

    private static readonly Allowed[] MayReadForAReason =
    [
        new("Casework.CaseLoading", "a command loads a case with all that its rules look at",
            "MembershipCase.Assessments", "MembershipCase.Resolutions", "Screenable.Screenings",
            "MembershipDb.Recommendations", "MembershipDb.Resolutions"),
        new("Casework.OpenMandates", "a command loads a mandate with all that its rules look at", "Screenable.Screenings"),
        new("Casework.CaseProcess", "what a re-evaluation's offices advised goes into the case that follows",
            "MembershipCase.CurrentAssessments"),
        new("Casework.StatusChange", "a status follows from what was resolved and carried out, and is shown to nobody",
            "MembershipCase.Implementation", "CaseDecisions.InForce", "Resolution.Points"),
        new("Casework.RecordedItems", "a command corrects what was recorded", "MembershipDb.Recommendations",
            "MembershipDb.Corrections", "MembershipCase.Recommendations", "MembershipCase.Resolutions",
            "Correction.After"),
        new("Casework.StepUndoing", "a command marks what was recorded as undone", "MembershipDb.Recommendations",
            "MembershipDb.Corrections", "MembershipCase.Resolutions", "Reopening.Reason"),
        new("Features.Offices.SucceedOffice", "a command moves what waits for approval to the successor",
            "MembershipCase.Assessments"),
        new("Features.Meetings.ConfirmCorrection", "a command makes what another wrote", "Correction.Reason",
            "Correction.After"),
        new("Features.Tasks.SecretariatTasks", "who waits for a second person, without the texts",
            "MembershipDb.Corrections"),
        new("Casework.Seeds.Seeder", "adds what first data rest on", "MembershipDb.Documents",
            "MembershipDb.Assessments"),
        new("Features.Reviews.UploadReview", "a command: the same file is kept once", "MembershipDb.Documents"),
        new("Features.Reviews.DecideFinding", "a command: nothing is decided in what was imported",
            "MembershipDb.Documents"),
        new("Features.Reviews.AcceptSureFindings", "a command: nothing is decided in what was imported",
            "MembershipDb.Documents"),
        new("Features.Reviews.ImportWork", "a command changes the document that it imports", "MembershipDb.Documents"),
        new("Features.Reviews.ImportReview", "a command adds what a document says", "MembershipDb.Assessments"),
        new("Features.Reviews.ShowImport",
            "shows an assessment that is not kept yet, to those to whom the document is open", "Assessment.Text"),
        new("Features.Reviews.ListReviews", "titles and counts: the text is not selected", "MembershipDb.Documents"),
        new("Features.Screenings.ListScreenings", "who has read what, without the texts", "Screenable.Screenings"),
        new("Features.Reminders.DueItems", "the dates to which a deadline was moved", "Step.DeadlineChanges"),
        new("History.DocumentCheck", "compares the texts with the hashes that the history knows",
            "MembershipDb.Documents", "ReviewDocument.Text"),
    ];

    [Fact]
    public void Nothing_reads_papers_past_the_place_that_shows_them() => Breaches.None(
        from read in Reads()
        where !Array.Exists(MayReadForAReason,
            allowed => allowed.Type == read.Type && allowed.Reads.Contains(read.What))
        select $"{read.Type} reads {read.What}: take it from ShownRecords, or give the reason here.");

    [Fact]
    public void A_reason_goes_when_nothing_is_read_any_more()
    {
        var reads = Reads();

        Breaches.None(
            from allowed in MayReadForAReason
            from what in allowed.Reads
            where !reads.Contains((allowed.Type, what))
            select $"{allowed.Type} no longer reads {what}: take its reason away.");
    }

    [Fact]
    public void Every_member_that_is_looked_for_exists() => Breaches.None(PaperReads.Unknown());

    [Fact]
    public void Pages_are_looked_at_too() =>
        Assert.Contains(typeof(Program).Assembly.GetTypes(), type => type.Name == "Features_Cases__Assessment");

    [Theory]
    [InlineData(typeof(CanaryRecords.Table), "MembershipDb.Assessments")]
    [InlineData(typeof(CanaryRecords.AnotherWayToTheTable), "Set<ReviewDocument>")]
    [InlineData(typeof(CanaryRecords.Included), "MembershipCase.Assessments")]
    [InlineData(typeof(CanaryRecords.Projected), "ReviewDocument.Text")]
    [InlineData(typeof(CanaryRecords.UnderAnotherName), "Disqualification.Why")]
    [InlineData(typeof(CanaryRecords.Opened), "Disclosure.PapersAreOpen=")]
    public void A_read_is_found_however_it_is_written(Type planted, string read) =>
        Assert.Contains(read, Parts(planted).SelectMany(PaperReads.Of));

    private static HashSet<(string Type, string What)> Reads() => typeof(Program).Assembly.GetTypes()
        .Select(type => (Name: NameOf(type), Type: type))
        .Where(type => !type.Name.StartsWith(OnePlace, StringComparison.Ordinal)
            && !type.Name.StartsWith(Mapping, StringComparison.Ordinal))
        .SelectMany(type => PaperReads.Of(type.Type).Select(what => (type.Name, what)))
        .ToHashSet();

    /// <summary>
    /// The type that somebody wrote: what the compiler makes for closures and asynchronous methods belongs to it.
    /// </summary>
    private static string NameOf(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type.FullName!.StartsWith(Root, StringComparison.Ordinal) ? type.FullName[Root.Length..] : type.FullName;
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).SelectMany(Parts).Prepend(type);

    /// <summary>A type that reads papers, and why.</summary>
    private sealed record Allowed(string Type, string Why, params string[] Reads);

    /// <summary>Every way to forget, as somebody could write it.</summary>
    private static class CanaryRecords
    {
        public sealed class Table
        {
            public static DbSet<Assessment> Do(MembershipDb records) => records.Assessments;
        }

        public sealed class AnotherWayToTheTable
        {
            public static DbSet<ReviewDocument> Do(MembershipDb records) => records.Set<ReviewDocument>();
        }

        public sealed class Included
        {
            public static IQueryable<MembershipCase> Do(MembershipDb records) =>
                records.Cases.Include(of => of.Assessments);
        }

        public sealed class Projected
        {
            public static IQueryable<object> Do(IQueryable<ReviewDocument> rows) =>
                rows.Select(row => new { Harmless = row.Text });
        }

        public sealed class UnderAnotherName
        {
            public static async Task<object> Do(Disqualification harmless)
            {
                await Task.Yield();
                return new Func<string>(() => harmless.Why);
            }
        }

        public sealed class Opened
        {
            public static Disclosure Do(Disclosure of) => of with { PapersAreOpen = true };
        }
    }
}
