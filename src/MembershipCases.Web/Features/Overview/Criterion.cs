namespace MembershipCases.Web.Features.Overview;

/// <summary>The distribution of memberships on one criterion, best grade first.</summary>
/// <param name="Name">The last part of the text key of its name.</param>
/// <param name="Grades">The possible grades.</param>
/// <param name="Lines">The number of memberships by grade: in the latest assessments, then by year, latest
/// first.</param>
public sealed record Criterion(string Name, IReadOnlyList<Enum> Grades, IReadOnlyList<Criterion.Line> Lines)
{
    private const int MostYears = 8;

    /// <summary>
    /// The number of memberships by grade in a year; in their latest assessments when the year is null.
    /// </summary>
    public sealed record Line(int? Year, IReadOnlyList<int> Counts)
    {
        /// <summary>The number assessed.</summary>
        public int All => Counts.Sum();

        /// <summary>Counts the latest assessment of each membership.</summary>
        internal static Line Of(
            int? year, IEnumerable<GradedAssessment> assessments, IReadOnlyList<Enum> grades,
            Func<GradedAssessment, Enum> grade)
        {
            var given = assessments.DistinctBy(a => a.MembershipId).Select(a => grade(a)).ToList();
            return new Line(year, [.. grades.Select(wanted => given.Count(wanted.Equals))]);
        }
    }

    /// <summary>The three criteria; empty when nothing has been assessed.</summary>
    /// <param name="assessments">The submitted assessments, latest first.</param>
    public static IReadOnlyList<Criterion> Of(IReadOnlyList<GradedAssessment> assessments)
    {
        if (assessments.Count == 0) return [];
        return
        [
            Counted("participation", [Participation.Active, Participation.Passive, Participation.NotStated],
                of => of.Participation),
            Counted("learning-outcome", [Grade.High, Grade.Medium, Grade.Low, Grade.NotStated],
                of => of.LearningOutcome),
            Counted("influence", [Grade.High, Grade.Medium, Grade.Low, Grade.NotStated], of => of.Influence),
        ];

        Criterion Counted(string name, Enum[] grades, Func<GradedAssessment, Enum> grade) => new(name, grades, [
            Line.Of(null, assessments, grades, grade),
            .. assessments.Where(a => a.Year is not null).GroupBy(a => a.Year).OrderByDescending(year => year.Key)
                .Take(MostYears)
                .Select(year => Line.Of(year.Key, year, grades, grade)),
        ]);
    }
}
