namespace MembershipCases.Domain.Tests.Reminders;

public sealed class LadderReaderTests
{
    private const string Weekly = """[{ "day": 7, "every": 7, "to": ["doer"] }]""";

    [Fact]
    public void The_ladders_of_the_repository_are_understood()
    {
        Assert.Equal([-30, -14, -7, -1, 0, 7, 21],
            Some.Ladders.Versions[0].Steps[ReminderKind.Step].Select(rung => rung.Day));
        Assert.Equal(-30, Some.Ladders.Versions[0].First(ReminderKind.Step));
    }

    [Theory]
    [InlineData("""[{ "day": 7, "to": ["doer"] }]""", "versions[0].rungs.step: has no rung with \"every\"")]
    [InlineData("[]", "versions[0].rungs.step: holds no rung")]
    [InlineData("""[{ "day": -7, "every": 7, "to": ["doer"] }]""",
        "versions[0].rungs.step[0].every: is for days after the date")]
    [InlineData("""[{ "day": 7, "every": 0, "to": ["doer"] }]""",
        "versions[0].rungs.step[0].every: is a number of days from 1 up")]
    [InlineData("""[{ "day": 7.5, "every": 7, "to": ["doer"] }]""", "versions[0].rungs.step[0].day: is a whole number")]
    [InlineData("""[{ "day": 7, "every": 7, "to": [] }]""", "versions[0].rungs.step[0].to: names nobody")]
    [InlineData("""[{ "day": 7, "every": 7, "to": ["mayor"] }]""",
        "versions[0].rungs.step[0].to[0]: \"mayor\" is none of")]
    [InlineData("""[{ "day": 7, "every": 7, "to": ["stand-in"] }]""",
        "versions[0].rungs.step[0].to[0]: \"stand-in\" is none of")]
    [InlineData("""[{ "day": 7, "every": 7, "to": ["doer"], "days": 3 }]""",
        "versions[0].rungs.step[0]: \"days\" is not understood")]
    [InlineData("""{ }""", "versions[0].rungs.step: is a list in brackets")]
    public void A_rung_that_is_not_understood_is_refused_with_its_place(string step, string fault) =>
        Refuses(File(step), fault);

    [Theory]
    [InlineData("""{ "versions": [] }""", "versions: holds no version")]
    [InlineData("""{ "version": 1 }""", "file: \"version\" is not understood")]
    [InlineData("[]", "file: is an object in braces")]
    [InlineData("{\n nonsense }", "file: ")]
    [InlineData("""{ "versions": [], "versions": [] }""", "file: ")]
    public void A_file_that_is_not_understood_is_refused_with_its_place(string file, string fault) =>
        Refuses(file, fault);

    [Fact]
    public void Versions_come_in_order_and_each_from_a_later_day()
    {
        Refuses(File(Weekly, """{ "version": 1, "from": "2027-01-01", "rungs": RUNGS }"""),
            "versions: version 1 comes after version 1");
        Refuses(File(Weekly, """{ "version": 2, "from": null, "rungs": RUNGS }"""),
            "versions: version 2 needs a day in \"from\"");
        Refuses(File(Weekly, """{ "version": 2, "from": "1.1.2027", "rungs": RUNGS }"""),
            "versions[1].from: \"1.1.2027\" is no day");
        Assert.Equal(2,
            LadderReader.Read(
                File(Weekly, """{ "version": 2, "from": "2027-01-01", "rungs": RUNGS }""")).Ladders!.Versions.Count);
    }

    [Fact]
    public void Without_a_deadline_days_are_counted_from_the_mandate() =>
        Refuses(File(Weekly)
            .Replace("\"mandate-without-deadline\": [{ \"day\": 7", "\"mandate-without-deadline\": [{ \"day\": -7",
                StringComparison.Ordinal), "is counted from the day of the mandate");

    private static void Refuses(string file, string fault)
    {
        var (ladders, faults) = LadderReader.Read(file);
        Assert.Null(ladders);
        Assert.Contains(faults,
            found => found.StartsWith(fault, StringComparison.Ordinal)
                || found.Contains(fault, StringComparison.Ordinal));
    }

    private static string File(string step, string? second = null)
    {
        var rungs = $$"""{ "step": {{step}}, "mandate": {{Weekly}}, "mandate-without-deadline": {{Weekly}}, "reevaluation": {{Weekly}} }""";
        var first = """{ "version": 1, "from": null, "rungs": RUNGS }""";
        return $$"""{ "versions": [ {{first}}{{(second is null ? "" : ", " + second)}} ] }""".Replace("RUNGS", rungs,
            StringComparison.Ordinal);
    }
}
