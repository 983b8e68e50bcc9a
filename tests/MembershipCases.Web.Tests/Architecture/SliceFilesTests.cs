namespace MembershipCases.Web.Tests.Architecture;

/// <summary>The tests of a slice that changes something are found by its name.</summary>
public sealed class SliceFilesTests
{
    /// <summary>Slices that are tested with another, as the one makes no sense without the other.</summary>
    private static readonly Dictionary<string, string> TestedWith = new()
    {
        ["AcceptSureFindings"] = "ImportReviewTests",
        ["ActOnBehalfOf"] = "AppointDeputyTests",
        ["ConfirmCorrection"] = "CorrectTreatmentTests",
        ["ConfirmReopening"] = "ReopenCaseTests",
        ["DescribePerson"] = "GrantRoleTests",
        ["EndDeputy"] = "AppointDeputyTests",
        ["ConfirmMandateCorrection"] = "CorrectMandateTests",
        ["EndFact"] = "StateFactTests",
        ["EndRole"] = "AddPersonTests",
        ["EndSessions"] = "SessionEndTests",
        ["FireDueTimers"] = "BergensFiveCasesTests",
        ["MoveMeeting"] = "ApiTests",
        ["RefuseCorrection"] = "CorrectTreatmentTests",
        ["RefuseMandateCorrection"] = "CorrectMandateTests",
        ["RefuseReopening"] = "ReopenCaseTests",
        ["RegisterMembership"] = "ListMembershipsTests",
        ["RejectMandate"] = "ConfirmMandateTests",
        ["ResumeCase"] = "SuspendCaseTests",
        ["ScheduleMissing"] = "ReevaluationYearsTests",
        ["SettleDeputy"] = "ListIncompatibleRolesTests",
        ["SettleMembership"] = "EnterMembershipTests",
        ["SettleRole"] = "GrantRoleTests",
    };

    [Fact]
    public void A_slice_with_a_command_has_a_file_of_tests_or_is_tested_with_another()
    {
        var files = TestFiles().ToHashSet();
        var slices = typeof(Program).Assembly.GetTypes()
            .Where(type => typeof(ICommand).IsAssignableFrom(type) && !type.IsAbstract && type.DeclaringType is not null)
            .Select(type => type.DeclaringType!.Name).Distinct().ToList();

        Assert.True(slices.Count > 40, $"{slices.Count} slices");
        Breaches.None(slices.Where(slice => !files.Contains($"{slice}Tests"))
            .Where(slice => !TestedWith.TryGetValue(slice, out var other) || !files.Contains(other))
            .Select(slice => $"{slice} has no {slice}Tests.cs: write it, or say with what it is tested."));
        Breaches.None(TestedWith.Keys.Where(slice => files.Contains($"{slice}Tests") || !slices.Contains(slice))
            .Select(slice => $"{slice} need not say with what it is tested."));
    }

    private static IEnumerable<string> TestFiles() =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Repository, "tests", "MembershipCases.Web.Tests"), "*Tests.cs",
            SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file));
}
