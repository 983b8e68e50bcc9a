namespace MembershipCases.Web.Features.Meetings;

/// <summary>The form in which a secretariat writes what a meeting did with one case. Its names are those of the errors of a resolution.</summary>
public sealed class TreatmentForm
{
    /// <summary>Made when the form is drawn.</summary>
    public Guid CommandId { get; set; }

    /// <summary>The version of the case that was seen.</summary>
    public int Version { get; set; }

    /// <summary>How the step ends.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Why, where that is needed.</summary>
    public string? Reason { get; set; }

    /// <summary>The points of a recommendation.</summary>
    public List<string?> Recommended { get; set; } = [];

    /// <summary>The points of a resolution.</summary>
    public List<PointForm> Points { get; set; } = [];

    /// <summary>The authority for a delegated decision.</summary>
    public string? Authority { get; set; }

    /// <summary>From when it takes effect.</summary>
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>Members who were disqualified, one a line.</summary>
    public string? Disqualified { get; set; }

    /// <summary>Those who met in their place, one a line: <c>Name; for whom</c>.</summary>
    public string? Substitutes { get; set; }

    /// <summary>Remarks for the minutes.</summary>
    public string? Remarks { get; set; }

    /// <summary>Who moved the amendments.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>The form as it stands before anything is written.</summary>
    /// <param name="proposed">The points that were prepared.</param>
    /// <param name="isResolution">Whether the body makes a resolution.</param>
    /// <param name="parties">The parties that voted last.</param>
    /// <param name="barred">Members whom the case keeps out.</param>
    public static TreatmentForm For(IReadOnlyList<string> proposed, bool isResolution, IReadOnlyList<string> parties, IReadOnlyList<string> barred) => isResolution
        ? new() { Points = [.. proposed.DefaultIfEmpty("").Select(text => PointForm.For(text, parties))], Disqualified = string.Join('\n', barred) }
        : new() { Recommended = [.. proposed.DefaultIfEmpty("")], Disqualified = string.Join('\n', barred) };

    /// <summary>The form as it was sent before, after a second person has refused it.</summary>
    public static TreatmentForm Again(PendingTreatment refused) => new()
    {
        Outcome = refused.Outcome,
        Reason = refused.Reason,
        Points = [.. refused.Text.Points.Select(PointForm.Again)],
        Authority = refused.Text.Authority,
        EffectiveOn = refused.Text.EffectiveOn,
        Disqualified = string.Join('\n', refused.Text.Disqualified),
        Substitutes = string.Join('\n', refused.Text.Substitutes.Select(substitute => $"{substitute.Name}; {substitute.For}")),
        Remarks = refused.Text.Remarks,
        ProposedBy = refused.Text.ProposedBy,
    };

    /// <summary>What cannot be read as it was typed.</summary>
    public IEnumerable<Error> Unreadable()
    {
        foreach (var (index, point) in Points.Index())
        {
            if (point.Vote.Kind != VoteKind.Parties || point.Vote.UnreadableLine() is not { } line) continue;
            yield return new Error("meeting.named-vote-malformed", ErrorKind.Invalid, $"Points[{index}].Vote.Named", line);
        }

        var unreadable = Lines(Substitutes).ToList().FindIndex(line => Met(line) is null);
        if (unreadable >= 0) yield return new Error("meeting.substitute-malformed", ErrorKind.Invalid, nameof(Substitutes), unreadable + 1);
    }

    /// <summary>The command that the form says.</summary>
    public RecordTreatment.Command ToCommand(Guid meetingId, Guid caseId, Guid stepId) => new()
    {
        CommandId = CommandId,
        Version = Version,
        MeetingId = meetingId,
        CaseId = caseId,
        StepId = stepId,
        Outcome = Outcome ?? "",
        Reason = Reason,
        Recommended = [.. Recommended.Select(text => text ?? "")],
        Resolution = new ResolutionText
        {
            Points = Outcomes.IsOnSubstance(Outcome ?? "") ? Resolved() : [],
            Authority = Authority.Said(),
            EffectiveOn = EffectiveOn,
            Disqualified = Lines(Disqualified),
            Substitutes = [.. Lines(Substitutes).Select(Met).OfType<Substitute>()],
            Remarks = Remarks.Said(),
            ProposedBy = ProposedBy.Said(),
        },
    };

    /// <summary>The lines of a text that say something.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Substitute? Met(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, { Length: > 0 } whom] ? new Substitute(name, whom) : null;

    private List<ResolutionPoint> Resolved()
    {
        var written = Points.Count;
        while (written > 0 && Points[written - 1].IsBlank) written--;
        var points = new List<ResolutionPoint>();
        foreach (var form in Points.Take(written)) points.Add(form.ToPoint(points.Count + 1, points.LastOrDefault()?.Vote));
        return points;
    }
}
