namespace MembershipCases.Domain.Cases;

/// <content>What people do in a case, step by step.</content>
public sealed partial class MembershipCase
{
    /// <summary>Keeps a draft of an assessment without handing it in.</summary>
    public Result<Step> Draft(Guid stepId, AssessmentText text, Actor actor, DateTimeOffset at)
    {
        var step = FindStep(stepId, StepKind.Assess, actor);
        if (!step.IsOk) return step;
        DraftOf(step.Value, () => Guid.CreateVersion7(at)).Draft(text, actor);
        Happened(new AssessmentDrafted(step.Value.Token));
        return step;
    }

    /// <summary>Hands an assessment in.</summary>
    public Result<Step> Assess(Guid stepId, AssessmentText text, StepDefinition definition, Actor actor, DateTimeOffset at, int year)
    {
        if (text.Advice is not { } advice || !AdviceRules.For(Kind).Contains(advice)) return CaseErrors.AdviceDoesNotFit;
        var step = CloseStep(stepId, StepKind.Assess, Outcomes.Done, null, definition, actor, at);
        if (!step.IsOk) return step;
        var assessment = DraftOf(step.Value, () => Guid.CreateVersion7(at));
        assessment.Draft(text, actor);
        assessment.Submit(at, year);
        Happened(new CaseAssessed(step.Value.Token, assessment.Id, text, step.Value.InsteadOf));
        return step;
    }

    /// <summary>Approves an office's assessment, or returns it with a reason. Nobody approves what they drafted.</summary>
    public Result<Step> Approve(Guid stepId, string outcome, string? reason, StepDefinition definition, Actor actor, DateTimeOffset at)
    {
        var found = FindStep(stepId, StepKind.Approve, actor);
        if (!found.IsOk) return found;
        var assessment = CurrentAssessments().FirstOrDefault(candidate => candidate.OfficeId == found.Value.OfficeId);
        if (assessment is null) return CaseErrors.AssessmentMissing;
        if (assessment.IsDraftedByAnyOf(actor)) return CaseErrors.ApprovesOwnDraft;
        var step = CloseStep(stepId, StepKind.Approve, outcome, reason, definition, actor, at);
        if (!step.IsOk) return step;
        var (token, insteadOf, why) = (step.Value.Token, step.Value.InsteadOf, step.Value.Reason);
        if (outcome == Outcomes.Approved) assessment.Approve(actor, at);
        Happened(outcome == Outcomes.Approved
            ? new AssessmentApproved(token, assessment.Id, insteadOf) { Reason = why }
            : new AssessmentReturned(token, assessment.Id, insteadOf) { Reason = why });
        return step;
    }

    /// <summary>Records what a body recommends to the next, in numbered points, or that it returns, postpones or drops the case.</summary>
    public Result<Step> Recommend(Guid stepId, Treatment treatment, IReadOnlyList<RecommendationPoint> points, Attendance who, StepDefinition definition, Actor actor)
    {
        if (treatment.Outcome == Outcomes.Recommended && DecidingBody == DecidingBody.CityGovernment) return CaseErrors.Delegated;
        if (treatment.Outcome is Outcomes.Decided or Outcomes.Rejected) return CaseErrors.OutcomeUnknown;
        if (treatment.Outcome == Outcomes.Recommended && points.Count == 0) return CaseErrors.PointsMissing;
        if (points.FirstOrDefault(point => string.IsNullOrWhiteSpace(point.Text)) is { } empty) return CaseErrors.PointTextMissing(empty.Number);
        if (!ItemNumber.IsWellFormed(treatment.ItemNumber)) return CaseErrors.ItemNumberMalformed;
        var met = who.Without(treatment.BarredMembers);
        if (met.Check(KeptOut.Select(question => question.Name)).ToList() is { Count: > 0 } errors) return errors;
        var step = CloseStep(stepId, StepKind.Recommend, treatment.Outcome, treatment.Reason, definition, actor, treatment.At);
        if (!step.IsOk) return step;
        var recommendation = new Recommendation(Guid.CreateVersion7(treatment.At), step.Value, treatment, treatment.Outcome == Outcomes.Recommended ? points : [], met);
        _recommendations.Add(recommendation);
        Happened(new CaseRecommended(
            recommendation.Id, recommendation.Body, recommendation.MeetingId, recommendation.ItemNumber, recommendation.Outcome,
            recommendation.Points, recommendation.Disqualified, recommendation.Substitutes) { Reason = treatment.Reason });
        return step;
    }

    /// <summary>Records a body's resolution: the council's, or the city government's on delegated authority. One that does not follow from the numbers waits for another person, and leaves the step open.</summary>
    public Result<Step> Resolve(Guid stepId, Treatment treatment, ResolutionText text, StepDefinition definition, Actor actor)
    {
        var errors = CheckResolution(definition.Kind, treatment, text).ToList();
        if (errors.Count > 0) return errors;
        return ResolutionRules.IsOverride(treatment, text) ? Propose(stepId, treatment, text, definition, actor) : Record(stepId, treatment, text, definition, actor);
    }

    private Result<Step> Record(Guid stepId, Treatment treatment, ResolutionText text, StepDefinition definition, Actor actor)
    {
        var step = CloseStep(stepId, definition.Kind, treatment.Outcome, treatment.Reason, definition, actor, treatment.At);
        if (!step.IsOk) return step;
        var confirmedBy = treatment.By == actor.UserId ? (Guid?)null : actor.UserId;
        var resolution = new Resolution(Guid.CreateVersion7(treatment.At), step.Value, treatment, text, confirmedBy);
        _resolutions.Add(resolution);
        Happened(new CaseResolved(
            resolution.Id, resolution.Body, resolution.MeetingId, resolution.ItemNumber, resolution.ResolvedOn, resolution.Outcome,
            resolution.Points, resolution.Disqualified, resolution.Substitutes, resolution.Authority, resolution.EffectiveOn,
            resolution.Remarks, resolution.ProposedBy, resolution.ConfirmedBy) { Reason = treatment.Reason });
        return step;
    }

    /// <summary>Records that the resolution or mandate was carried out.</summary>
    public Result<Step> Implement(Guid stepId, Implementation done, int noticeMonths, StepDefinition definition, Actor actor, DateTimeOffset at, DateOnly today)
    {
        var errors = ImplementationRules.Check(done, Kind == CaseKind.Withdraw ? noticeMonths : 0, today).ToList();
        if (errors.Count > 0) return errors;
        if (ResolutionInForce() is { } resolution && !resolution.Points.Any(point => point.Number == done.Point && point.IsAdopted)) return CaseErrors.PointNotAdopted;
        var step = CloseStep(stepId, StepKind.Implement, Outcomes.Implemented, done.Reason, definition, actor, at);
        if (!step.IsOk) return step;
        Implementation = done;
        Happened(new CaseImplemented(step.Value.Token, done, step.Value.InsteadOf) { Reason = done.Reason });
        return step;
    }

    /// <summary>Opens the three weeks in which three members of the council may ask for a legality review (kommuneloven § 27-1).</summary>
    public void OpenLegalityReview()
    {
        if (ResolutionInForce() is not { } resolution) return;
        var until = resolution.ResolvedOn.AddDays(21);
        LegalityReviewUntil = until;
        Happened(new LegalityReviewOpened(until));
    }

    /// <summary>Calls the case off. For an administrator and for the case handler of the lead office; what has been carried out is not called off.</summary>
    public Result<Done> Cancel(string reason, Actor actor)
    {
        if (ClosedAt is not null) return CaseErrors.Ended;
        var lead = _offices.OrderBy(office => office.Position).First().OfficeId;
        if (Bars(actor)) return DisqualificationErrors.Barred;
        if (!actor.Is(Role.Administrator) && !actor.Is(Role.CaseHandler, lead)) return CaseErrors.NotYourStep;
        if (Implementation is not null) return CaseErrors.AlreadyImplemented;
        if (_pending.Exists(pending => pending.State == PendingState.Waiting)) return FourEyesErrors.Waits;
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        Happened(new CaseCancelled { Reason = reason.Trim() });
        return Done.Ok;
    }

    /// <summary>Ties the case to another, by somebody who may arrange either.</summary>
    public Result<CaseRelation> RelateTo(MembershipCase other, string? note, Actor actor)
    {
        if (!MayArrange(actor) && !other.MayArrange(actor)) return CaseErrors.NotYourStep;
        var relation = CaseRelation.Between(Id, other.Id, note);
        if (!relation.IsOk) return relation;
        Happened(new CaseRelated(other.Id, other.Number.ToString(), note));
        other.Happened(new CaseRelated(Id, Number.ToString(), note));
        return relation;
    }

    private IEnumerable<Error> CheckResolution(StepKind kind, Treatment treatment, ResolutionText text)
    {
        if (!ItemNumber.IsWellFormed(treatment.ItemNumber)) yield return CaseErrors.ItemNumberMalformed;
        if (kind == StepKind.Recommend && DecidingBody != DecidingBody.CityGovernment) yield return CaseErrors.NotDelegated;
        if (kind == StepKind.Recommend && string.IsNullOrWhiteSpace(text.Authority)) yield return CaseErrors.AuthorityMissing;
        var keptOut = KeptOut.Select(question => question.Name).ToList();
        foreach (var error in text.WhoMet(treatment).Check(keptOut)) yield return error;
        if (!Outcomes.IsOnSubstance(treatment.Outcome)) yield break;
        if (kind == StepKind.Resolve && text.Points.Count > 0 && text.Points.All(point => point.Vote is null)) yield return CaseErrors.VoteMissing;
        foreach (var error in keptOut.Concat(text.Disqualified).Select(text.VoteOf).OfType<Error>()) yield return error;
        foreach (var error in ResolutionRules.Check(treatment, text)) yield return error;
    }

    private Assessment DraftOf(Step step, Func<Guid> newId)
    {
        var draft = _assessments.Find(assessment => assessment.StepId == step.Id);
        if (draft is not null) return draft;
        draft = new Assessment(newId(), MembershipId, Id, step.Id, step.OfficeId!.Value);
        _assessments.Add(draft);
        return draft;
    }
}
