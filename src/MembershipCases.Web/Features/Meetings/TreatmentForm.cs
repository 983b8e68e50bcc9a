using MembershipCases.Domain;
using MembershipCases.Domain.Cases;

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

    /// <summary>Remarks for the minutes.</summary>
    public string? Remarks { get; set; }

    /// <summary>Who moved the amendments.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>The form as it stands before anything is written.</summary>
    /// <param name="proposed">The points that were prepared.</param>
    /// <param name="isResolution">Whether the body makes a resolution.</param>
    /// <param name="parties">The parties that voted last.</param>
    public static TreatmentForm For(IReadOnlyList<string> proposed, bool isResolution, IReadOnlyList<string> parties) => isResolution
        ? new() { Points = [.. proposed.DefaultIfEmpty("").Select(text => PointForm.For(text, parties))] }
        : new() { Recommended = [.. proposed.DefaultIfEmpty("")] };

    /// <summary>What cannot be read as it was typed.</summary>
    public IEnumerable<Error> Unreadable() => Points.SelectMany((point, index) =>
        point.Vote.Kind == VoteKind.Parties && point.Vote.UnreadableLine() is { } line
            ? [new Error("meeting.named-vote-malformed", ErrorKind.Invalid, $"Points[{index}].Vote.Named", line)]
            : Array.Empty<Error>());

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
            Authority = Said(Authority),
            EffectiveOn = EffectiveOn,
            Disqualified = Lines(Disqualified),
            Remarks = Said(Remarks),
            ProposedBy = Said(ProposedBy),
        },
    };

    /// <summary>The lines of a text that say something.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text without space around it; null when it says nothing.</summary>
    public static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private List<ResolutionPoint> Resolved()
    {
        var written = Points.Count;
        while (written > 0 && Points[written - 1].IsBlank) written--;
        var points = new List<ResolutionPoint>();
        foreach (var form in Points.Take(written)) points.Add(form.ToPoint(points.Count + 1, points.LastOrDefault()?.Vote));
        return points;
    }
}
