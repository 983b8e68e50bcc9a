using CsCheck;
using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>Who is counted when a body resolves.</summary>
public sealed class AttendanceTests
{
    private static readonly string[] People = ["Ada", "Bo", "Cato", "Dag", "Eva", "Finn", "ada", " Bo "];
    private static readonly Gen<string> Name = Gen.Int[0, People.Length - 1].Select(index => People[index]);
    private static readonly Gen<(int Members, int Present, string[] Barred, string[] Out, Substitute[] Met,
        NamedVote[] Named)> Meetings =
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 14], Name.Array[0, 2], Name.Array[0, 3],
            Gen.Select(Name, Name, (name, whom) => new Substitute(name, whom)).Array[0, 3],
            Name.Array[0, 3].Select(names => names.Select(name => new NamedVote(name, "A", true)).ToArray()),
            (members, present, barred, gone, met, named) => (members, present, barred, gone, met, named));

    [Fact]
    public void No_resolution_that_is_recorded_counts_a_barred_person_and_half_of_the_members_always_voted()
    {
        var recorded = 0;
        Meetings.Sample(meeting =>
        {
            var one = new OneCase("resolve");
            var barred = meeting.Barred.Select(name => name.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            foreach (var name in barred) one.Disqualify(NewId(), name, "council");
            var treatment = Treated("adopted", members: meeting.Members) with { DisqualifiedMembers = barred };
            var named = meeting.Named.Length == meeting.Present ? meeting.Named : [];
            var vote = new Vote { Present = meeting.Present, Parties = [new("A", meeting.Present, 0)], Named = named };
            var text = new ResolutionText { Points = [
                new() { Number = 1, Outcome = PointOutcome.Adopted, Adopted = "Ut.", Vote = vote }],
                Disqualified = meeting.Out, Substitutes = meeting.Met };

            if (!one.Case.Resolve(one.At("resolve").Id, treatment, text, Definition("resolve"),
                As(Role.CouncilSecretariat)).IsOk) return;

            Interlocked.Increment(ref recorded);
            var resolution = one.Case.Resolutions.Single();
            var kept = resolution.Disqualified.ToHashSet(StringComparer.OrdinalIgnoreCase);
            Assert.Superset(barred.ToHashSet(StringComparer.OrdinalIgnoreCase), kept);
            Assert.DoesNotContain(resolution.Points[0].Vote!.Named, voted => kept.Contains(voted.Name.Trim()));
            Assert.DoesNotContain(resolution.Substitutes,
                met => kept.Contains(met.Name.Trim()) || !kept.Contains(met.For.Trim()));
            Assert.True(meeting.Present <= meeting.Members - kept.Count + resolution.Substitutes.Count);
            Assert.True(resolution.Substitutes.Count <= kept.Count && meeting.Present * 2 >= meeting.Members);
        }, iter: 5000);
        Assert.True(recorded > 100, $"Only {recorded} of 5000 were recorded: the rule was hardly tried.");
    }

    [Theory]
    [InlineData("Vara; Ada", null)]
    [InlineData("Vara; Eva", "attendance.not-away")]
    [InlineData("Bo; Ada", "attendance.substitute-barred")]
    [InlineData("Cato; Ada", "attendance.substitute-barred")]
    [InlineData("Vara; ", "attendance.substitute-malformed")]
    [InlineData("Vara; Ada | vara; Bo", "attendance.met-twice")]
    [InlineData("Vara; Ada | Annen; ada", "attendance.replaced-twice")]
    public void A_substitute_is_free_and_meets_for_one_who_left_the_chair(string met, string? code)
    {
        var substitutes = met.Split('|').Select(line => line.Split(';'))
            .Select(parts => new Substitute(parts[0], parts[1])).ToList();

        var errors = new Attendance(["Ada", "Bo"], substitutes).Check(["Cato"]).ToList();

        Assert.Equal(code, errors.FirstOrDefault()?.Code);
        Assert.All(errors, error => Assert.Equal("Substitutes", error.Field));
    }

    [Theory]
    [InlineData("Ada  Berg")]
    [InlineData("Ada\u00a0Berg")]
    [InlineData("Berg, Ada")]
    [InlineData("A\u00adda Berg (Ap)")]
    public void A_barred_member_is_recognised_however_the_minutes_write_the_name(string written)
    {
        var who = new Attendance([written], []).Without(["Ada Berg"]);
        Assert.Equal(1, who.ChairsOf(67).Left);
        Assert.Equal("attendance.substitute-barred",
            new Attendance(["Bo"], [new Substitute(written, "Bo")]).Check(["Ada Berg"]).Single().Code);
        Assert.Equal("attendance.replaced-twice",
            new Attendance([written], [new("Vara", "Ada Berg"), new("Annen", written)]).Check([]).Single().Code);
        var voted = new ResolutionText { Points = [
            new() { Number = 1, Vote = new Vote { Named = [new NamedVote(written, "A", true)] } }] };
        Assert.Equal("case.barred-voted", voted.VoteOf("Ada Berg")?.Code);
    }

    [Theory]
    [InlineData(65, 2, 0, null)]
    [InlineData(66, 2, 0, "vote.more-than-can-vote")]
    [InlineData(66, 2, 1, null)]
    [InlineData(67, 2, 2, null)]
    [InlineData(68, 2, 2, "vote.more-than-can-vote")]
    [InlineData(68, 0, 0, "vote.more-than-members")]
    [InlineData(34, 20, 0, null)]
    [InlineData(33, 20, 0, "vote.no-quorum")]
    public void As_many_can_vote_as_have_a_chair_and_half_of_all_members_must(
        int present, int left, int substitutes, string? code) =>
        Assert.Equal(code,
            VoteRules.Check(new Vote { Present = present, Unanimous = true }, new Chairs(67, left, substitutes), "Vote")
                .SingleOrDefault()?.Code);
}
