using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Casework;

/// <summary>A command on a case.</summary>
public abstract record CaseCommand : RecordCommand<MembershipCase, CaseChanged>, IActOnOneCase
{
    /// <summary>The case.</summary>
    [BindNever]
    public Guid CaseId { get; init; }

    internal sealed override Guid TargetId
    {
        get => CaseId;
        init => CaseId = value;
    }

    async Task IActOnOneCase.Load(MembershipDb db, CancellationToken cancellationToken) =>
        db.CaseOfAct = await db.FindCase(CaseId, cancellationToken);
}

/// <summary>A command on a step of a case.</summary>
public abstract record StepCommand : CaseCommand
{
    /// <summary>The step.</summary>
    public Guid StepId { get; init; }
}
