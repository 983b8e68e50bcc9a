using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>The form of the treatment of a case.</summary>
/// <remarks>It differs from the command in its layout: people are listed one per line, and the table of votes may have
/// empty rows.</remarks>
internal sealed class TreatmentForm
{
    /// <summary>The case, and the offices that can implement a point. Rendered, never submitted.</summary>
    [BindNever, ValidateNever]
    public MeetingItem Item { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Offices { get; set; } = [];

    /// <summary>Whether it corrects what was recorded.</summary>
    [BindNever]
    public bool Corrects { get; set; }

    public string? CorrectionReason { get; set; }

    public string? ItemNumber { get; set; }

    public DateOnly? ResolvedOn { get; set; }

    public Guid CommandId { get; set; }

    public int Version { get; set; }

    public string Outcome { get; set; } = "";

    public string? Reason { get; set; }

    public Guid? PostponedTo { get; set; }

    public List<string?> Recommended { get; set; } = [];

    /// <summary>The effect of each recommended point.</summary>
    public List<PointEffect> Effects { get; set; } = [];

    public List<PointFields> Points { get; set; } = [];

    public string? Authority { get; set; }

    public DateOnly? EffectiveOn { get; set; }

    /// <summary>One name per line.</summary>
    public string? Disqualified { get; set; }

    /// <summary>One per line: <c>Name; for whom</c>.</summary>
    public string? Substitutes { get; set; }

    public string? Remarks { get; set; }

    public string? ProposedBy { get; set; }

    /// <summary>
    /// The prefix of the field names of a step's form: a page has a form for every case on the agenda.
    /// </summary>
    public static string PrefixOf(Guid step) => $"Step_{step:N}";

    /// <summary>Adds an empty row: a point, or with a point's index a party to its vote.</summary>
    public void AddRow(int? point)
    {
        if (point is { } index && index >= 0 && index < Points.Count) Points[index].Vote.Parties.Add(new());
        else if (Points.Count > 0)
            Points.Add(TreatmentStart.PointOf("", PointEffect.None, [.. Points[^1].Vote.Parties.Select(party => party.Party ?? "")]));
        else
        {
            Recommended.Add("");
            Effects.Add(PointEffect.None);
        }
    }

    /// <summary>The key of the text that says what the treatment does to the register, as the form stands.</summary>
    public string RegisterKey()
    {
        if (!Item.IsResolution) return $"meeting.register-recommended.{Effect(RecommendedEffects())}";
        if (Outcome == Outcomes.Rejected) return "meeting.register.rejected";
        return string.IsNullOrEmpty(Outcome) || Outcomes.IsAdopting(Outcome)
            ? $"meeting.register.{Effect(Points.Where(IsAdopted).Select(point => point.Effect))}"
            : "meeting.register.later";
    }

    private static bool IsAdopted(PointFields point) =>
        point.Adopted.TrimmedOrNull() is not null && new ResolutionPoint { Outcome = point.Outcome }.IsAdopted;

    private static PointEffect Effect(IEnumerable<PointEffect> effects) =>
        effects.FirstOrDefault(effect => effect != PointEffect.None);

    private IEnumerable<PointEffect> RecommendedEffects() =>
        Effects.Where((_, index) => Recommended.ElementAtOrDefault(index).TrimmedOrNull() is not null);

    internal sealed class PointFields
    {
        /// <summary>Whether the point was recommended; its text is the case's, and not in the form.</summary>
        public bool IsRecommended { get; set; }

        public string? Adopted { get; set; }

        public PointOutcome Outcome { get; set; }

        public PointEffect Effect { get; set; }

        public VoteFields Vote { get; set; } = new();

        public string? DeadlineAsWritten { get; set; }

        public DateOnly? DeadlineOn { get; set; }

        public Guid? OfficeId { get; set; }
    }

    internal sealed class VoteFields
    {
        public VoteKind Kind { get; set; }

        public int? Present { get; set; }

        public List<PartyFields> Parties { get; set; } = [];

        public bool? CastingVoteFor { get; set; }

        /// <summary>One member per line: <c>Name; Party; for</c>.</summary>
        public string? Named { get; set; }
    }

    internal sealed class PartyFields
    {
        public string? Party { get; set; }

        public int? For { get; set; }

        public int? Against { get; set; }
    }
}

/// <summary>How the votes on a point are entered.</summary>
internal enum VoteKind
{
    /// <summary>No separate vote.</summary>
    None,

    /// <summary>All voted for.</summary>
    Unanimous,

    /// <summary>Counted by party.</summary>
    Parties,

    /// <summary>The same votes as on the previous point.</summary>
    AsBefore,
}
