using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// Imports a secretariat's calendar of meetings: all of it, or nothing with every fault and its line.
/// </summary>
public static class ImportMeetings
{
    /// <summary>The maximum length of the file, in characters: some thousand meetings.</summary>
    public const int MaxLength = 200_000;

    /// <summary>The calendar.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The file's text, as <see cref="MeetingFile"/> reads it.</summary>
        public string File { get; init; } = "";
    }

    /// <summary>The number of meetings that are new, changed and unchanged.</summary>
    public sealed record Reply(int Called, int Changed, int AsBefore);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.File).NotEmpty().MaximumLength(MaxLength);
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var read = MeetingFile.Read(request.File, await db.Bodies.AsNoTracking().ToListAsync(cancellationToken));
            if (!read.IsOk) return read.Refused<Reply>();
            var foreign = read.Value.Where(row => !Secretariats.MayServe(user.Required, row.Body))
                .Select(row => MeetingFileErrors.BodyNotYours(row.Line)).ToList();
            if (foreign.Count > 0) return foreign;
            var (first, last) = (MeetingDays.First(user.Today), MeetingDays.Last(user.Today));
            var days = read.Value.Select(row => row.On).ToList();
            var known = await db.Meetings.Where(m => days.Contains(m.On))
                .ToDictionaryAsync(m => (m.Body, m.On), cancellationToken);
            var misplaced = read.Value
                .Where(row => !known.ContainsKey((row.Body, row.On)) && MeetingDays.Refusal(row.On, user.Today) is not null)
                .Select(row => MeetingFileErrors.DayOutOfBounds(row.Line, first, last)).ToList();
            if (misplaced.Count > 0) return misplaced;
            var (called, changed) = (0, 0);
            foreach (var row in read.Value)
            {
                var meeting = known.GetValueOrDefault((row.Body, row.On));
                if (meeting is null)
                    db.Meetings.Add(Meeting.Call(user.NewId(), row.Body, row.On, row.Plan, user.Today).Value!);
                called += meeting is null ? 1 : 0;
                changed += meeting?.Plan(row.Plan).Value == true ? 1 : 0;
            }

            return new Reply(called, changed, read.Value.Count - called - changed);
        }
    }
}
