using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A command of a secretariat about one meeting of its body.</summary>
public abstract record MeetingCommand<TReply> : ICommand<TReply>
{
    /// <inheritdoc/>
    public Guid CommandId { get; init; }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; init; }

    /// <summary>The meeting's version that was seen.</summary>
    public int Version { get; init; }
}

/// <summary>What these commands have in common: the meeting is loaded, its secretariat and the version seen are checked, and it is changed.</summary>
public abstract class MeetingCommandHandler<TCommand, TReply>(MembershipDb db, CurrentUser user) : IRequestHandler<TCommand, Result<TReply>>
    where TCommand : MeetingCommand<TReply>
{
    /// <summary>The records.</summary>
    protected MembershipDb Db => db;

    /// <summary>Who does it.</summary>
    protected CurrentUser User => user;

    /// <inheritdoc/>
    public async Task<Result<TReply>> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.Include(m => m.Agenda).FirstOrDefaultAsync(m => m.Id == request.MeetingId, cancellationToken);
        if (meeting is null) return MeetingErrors.NotFound;
        if (!Secretariats.MayServe(user.Required, meeting.Body)) return AccessErrors.NotAllowed;
        return meeting.Version == request.Version ? await Change(meeting, request, cancellationToken) : AccessErrors.Stale;
    }

    /// <summary>Lets the meeting change.</summary>
    protected abstract Task<Result<TReply>> Change(Meeting meeting, TCommand command, CancellationToken cancellationToken);
}
