using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A command of a secretariat on a meeting of its body.</summary>
public abstract record MeetingCommand<TReply> : RecordCommand<Meeting, TReply>
{
    /// <summary>The meeting.</summary>
    [BindNever]
    public Guid MeetingId { get; init; }

    internal sealed override Guid TargetId
    {
        get => MeetingId;
        init => MeetingId = value;
    }
}

/// <summary>A handler of commands on a meeting, which only the body's secretariat may change.</summary>
public abstract class MeetingCommandHandler<TCommand, TReply>(MembershipDb db, CurrentUser user)
    : RecordHandler<TCommand, Meeting, TReply>
    where TCommand : MeetingCommand<TReply>
{
    /// <summary>The database context.</summary>
    protected MembershipDb Db => db;

    /// <summary>The current user.</summary>
    protected CurrentUser User => user;

    /// <inheritdoc/>
    protected sealed override async Task<Result<Meeting>> Load(TCommand command, CancellationToken cancellationToken) =>
        await db.Meetings.Include(m => m.Agenda)
            .FirstOrDefaultAsync(m => m.Id == command.MeetingId, cancellationToken) is { } found
            ? found
            : MeetingErrors.NotFound;

    /// <inheritdoc/>
    protected sealed override ValueTask<Error?> RefusalToTouch(
        Meeting record, TCommand command, CancellationToken cancellationToken) =>
        new(Secretariats.MayServe(user.Required, record.Body) ? null : AccessErrors.NotAllowed);
}
