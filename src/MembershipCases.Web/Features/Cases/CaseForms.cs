namespace MembershipCases.Web.Features.Cases;

/// <summary>The forms for the case as a whole: publish its papers, relate it to another, cancel it.</summary>
internal sealed class CaseForms(CaseView view, CurrentUser me)
{
    public ShownCase Case => view.Case;

    public PublishCase.Command Publish { get; } = new();

    public BecomesPublic? BecomesPublic => view.BecomesPublic;

    public RelateCases.Command Relate { get; } = new();

    public CancelCase.Command Cancel { get; } = new();

    public bool MayPublish => Case.MayPublish(me.Required);

    public bool MayRelate => me.May<RelateCases.Command>() && Case.MayArrange(me.Required);

    public bool MayCancel => Case.ClosedAt is null && (Case.Implementation is null || Case.IsStopped) && !Case.IsDisqualified(me.Required)
        && (me.Required.Is(Role.Administrator)
            || me.Required.Is(Role.CaseHandler, Case.Offices.MinBy(office => office.Position)!.OfficeId));
}
