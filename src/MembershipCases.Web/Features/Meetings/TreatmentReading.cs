namespace MembershipCases.Web.Features.Meetings;

/// <summary>Converts the form of a treatment to the command, and the command's errors to fields of the form.</summary>
internal static class TreatmentReading
{
    /// <summary>The command.</summary>
    public static RecordTreatment.Command ToCommand(
        this TreatmentForm form, Guid meetingId, Guid caseId, Guid stepId) => new()
    {
        CommandId = form.CommandId,
        Version = form.Version,
        MeetingId = meetingId,
        CaseId = caseId,
        StepId = stepId,
        Outcome = form.Outcome ?? "",
        Reason = form.Reason,
        PostponedTo = form.Outcome == Outcomes.Postponed ? form.PostponedTo : null,
        Recommended = [.. form.Recommended.Select(text => text ?? "")],
        Effects = [.. form.Effects.Select(effect => (PointEffect?)effect)],
        Resolution = new ResolutionText
        {
            Points = Outcomes.IsOnSubstance(form.Outcome ?? "") ? Points(form) : [],
            Authority = form.Authority.TrimmedOrNull(),
            EffectiveOn = form.EffectiveOn,
            Disqualified = TypedLines.Of(form.Disqualified),
            Substitutes = [.. TypedLines.Of(form.Substitutes).Select(SubstituteIn).OfType<Substitute>()],
            Remarks = form.Remarks.TrimmedOrNull(),
            ProposedBy = form.ProposedBy.TrimmedOrNull(),
        },
    };

    /// <summary>The command that corrects what was recorded.</summary>
    public static CorrectTreatment.Command ToCorrection(
        this TreatmentForm form, Guid meetingId, Guid caseId, Guid stepId)
    {
        var typed = form.ToCommand(meetingId, caseId, stepId);
        return new()
        {
            CommandId = typed.CommandId, Version = typed.Version, CaseId = caseId, StepId = stepId, Outcome = typed.Outcome,
            Reason = typed.Reason, Recommended = typed.Recommended, Effects = typed.Effects,
            Resolution = typed.Resolution,
            CorrectionReason = form.CorrectionReason ?? "", ItemNumber = form.ItemNumber ?? "",
            ResolvedOn = form.ResolvedOn,
        };
    }

    /// <summary>The field of the form for a property of the command.</summary>
    public static string FieldOf(this TreatmentForm form, string property)
    {
        if (property == nameof(RecordTreatment.Command.Recommended)) return nameof(form.Points);
        const string resolution = nameof(RecordTreatment.Command.Resolution) + ".";
        var field = property.StartsWith(resolution, StringComparison.Ordinal)
            ? property[resolution.Length..]
            : property;
        var isUnvoted = form.Points.Index()
            .Any(point => field == $"Points[{point.Index}].Vote" && point.Item.Vote.Kind == VoteKind.None);
        return isUnvoted ? $"{field}.{nameof(TreatmentForm.VoteFields.Kind)}" : field;
    }

    /// <summary>The lines that cannot be parsed, at the form's fields, since they do not reach the command.</summary>
    public static IEnumerable<Error> Unreadable(this TreatmentForm form)
    {
        foreach (var (index, point) in form.Points.Index())
        {
            if (point.Vote.Kind != VoteKind.Parties
                || TypedLines.FirstUnreadable(point.Vote.Named, VoteIn) is not { } line) continue;
            yield return new Error("meeting.named-vote-malformed", ErrorKind.Invalid,
                $"Points[{index}].Vote.Named", line);
        }

        if (TypedLines.FirstUnreadable(form.Substitutes, SubstituteIn) is { } unreadable)
            yield return new Error("meeting.substitute-malformed", ErrorKind.Invalid, nameof(form.Substitutes),
                unreadable);
    }

    /// <summary>The points up to the last with a text, numbered.</summary>
    private static List<ResolutionPoint> Points(TreatmentForm form)
    {
        var written =
            form.Points.FindLastIndex(
                point => point.IsRecommended || point.Adopted.TrimmedOrNull() is not null) + 1;
        var points = new List<ResolutionPoint>();
        foreach (var fields in form.Points.Take(written))
            points.Add(PointIn(fields, points.Count + 1, points.LastOrDefault()?.Vote));
        return points;
    }

    private static ResolutionPoint PointIn(TreatmentForm.PointFields fields, int number, Vote? before)
    {
        var point = new ResolutionPoint
        {
            Number = number,
            Outcome = fields.Outcome,
            Effect = fields.Effect,
            Vote = VoteIn(fields.Vote, before),
            DeadlineAsWritten = fields.DeadlineAsWritten.TrimmedOrNull(),
            DeadlineOn = fields.DeadlineOn,
            OfficeId = fields.OfficeId,
        };
        return point.IsAdopted ? point with { Adopted = fields.Adopted.TrimmedOrNull() } : point;
    }

    private static Vote? VoteIn(TreatmentForm.VoteFields fields, Vote? before) => fields.Kind switch
    {
        VoteKind.Unanimous => new Vote { Present = fields.Present ?? 0, Unanimous = true },
        VoteKind.Parties => new Vote
        {
            Present = fields.Present ?? 0,
            // A row without votes is a suggested party that did not vote.
            Parties = [.. fields.Parties.Where(party => party.For is not null || party.Against is not null)
                .Select(party => new PartyVote(party.Party?.Trim() ?? "", party.For ?? 0, party.Against ?? 0))],
            Named = [.. TypedLines.Of(fields.Named).Select(VoteIn).OfType<NamedVote>()],
            CastingVoteFor = fields.CastingVoteFor,
        },
        VoteKind.AsBefore => before,
        _ => null,
    };

    private static Substitute? SubstituteIn(string line) =>
        TypedLines.PartsOf(line) is [{ Length: > 0 } name, { Length: > 0 } whom] ? new Substitute(name, whom) : null;

    private static NamedVote? VoteIn(string line) => TypedLines.PartsOf(line) switch
    {
        [{ Length: > 0 } name, { Length: > 0 } party, var word] when IsFor(word) is { } isFor =>
            new NamedVote(name, party, isFor),
        _ => null,
    };

    private static bool? IsFor(string word) => word.ToUpperInvariant() switch
    {
        "FOR" => true,
        "MOT" or "AGAINST" => false,
        _ => null,
    };
}
