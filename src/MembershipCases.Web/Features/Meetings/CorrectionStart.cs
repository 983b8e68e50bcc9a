namespace MembershipCases.Web.Features.Meetings;

/// <summary>Fills the form of a correction with what was recorded.</summary>
internal static class CorrectionStart
{
    /// <summary>The form of an item that was treated.</summary>
    public static TreatmentForm Of(MeetingItem item) =>
        item.Resolution is { } resolution ? Of(resolution) : Of(item.Recommendation!);

    private static TreatmentForm Of(ShownResolution of) => new()
    {
        Outcome = of.Outcome,
        Reason = of.Reason,
        ItemNumber = of.ItemNumber,
        ResolvedOn = of.ResolvedOn,
        Points = [.. of.Points.Select(TreatmentStart.Again)],
        Authority = of.Authority,
        EffectiveOn = of.EffectiveOn,
        Disqualified = string.Join('\n', of.Disqualified),
        Substitutes = Lines(of.Substitutes),
        Remarks = of.Remarks,
        ProposedBy = of.ProposedBy,
    };

    private static TreatmentForm Of(ShownRecommendation of) => new()
    {
        Outcome = of.Outcome,
        Reason = of.Reason,
        ItemNumber = of.ItemNumber,
        Recommended = [.. of.Points.Select(point => point.Text)],
        Effects = [.. of.Points.Select(point => point.Effect ?? PointEffect.None)],
        Disqualified = string.Join('\n', of.Disqualified),
        Substitutes = Lines(of.Substitutes),
    };

    private static string Lines(IEnumerable<Substitute> substitutes) =>
        string.Join('\n', substitutes.Select(substitute => $"{substitute.Name}; {substitute.For}"));
}
