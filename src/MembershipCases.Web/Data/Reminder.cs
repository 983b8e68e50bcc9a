namespace MembershipCases.Web.Data;

/// <summary>
/// A reminder that fell due, issued once for each step of the ladder, whichever server runs the job and however often.
/// </summary>
public sealed class Reminder
{
    private readonly List<ReminderReceiver> receivers = [];

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; }

    /// <summary>The kind of task that it is about.</summary>
    public ReminderKind Kind { get; init; }

    /// <summary>The id of the step, mandate or membership.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The date from which the ladder's days are counted.</summary>
    public DateOnly Anchor { get; init; }

    /// <summary>The number of days from that date, which identifies the step of the ladder.</summary>
    public int Offset { get; init; }

    /// <summary>The date in Oslo on which it was issued.</summary>
    public DateOnly On { get; init; }

    /// <summary>The version of the ladder.</summary>
    public int LadderVersion { get; init; }

    /// <summary>The content of the reminder.</summary>
    public ReminderSummary Summary { get; init; } = new();

    /// <summary>The persons who were reminded.</summary>
    public IReadOnlyList<ReminderReceiver> Receivers => receivers;

    /// <summary>Adds a receiver of the reminder.</summary>
    public ReminderReceiver AddReceiver(Receiver receiver, bool isDuty)
    {
        var told = new ReminderReceiver { ReminderId = Id, UserId = receiver.UserId, As = receiver.As,
            IsDuty = isDuty };
        receivers.Add(told);
        return told;
    }
}

/// <summary>
/// The data of a reminder as of the day it was issued, without any text of the service, which is rendered in each
/// reader's language.
/// </summary>
public sealed record ReminderSummary
{
    /// <summary>The case's title, or the membership's name.</summary>
    public string Title { get; init; } = "";

    /// <summary>The case's number, or null.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The name of the step; null when the reminder is not about a step.</summary>
    public LocalText? Step { get; init; }

    /// <summary>The due date with the calculation behind it.</summary>
    public DueSum Due { get; init; } = new(default);

    /// <summary>The path of the page on which the task is completed.</summary>
    public string Path { get; init; } = "/";
}

/// <summary>The state of the delivery of a reminder to a receiver.</summary>
public enum DeliveryState
{
    /// <summary>It waits for the receiver's next message.</summary>
    Waiting,

    /// <summary>It has been written into a message.</summary>
    Told,

    /// <summary>The receiver has opted out of messages about anything but their own duties.</summary>
    Muted,

    /// <summary>
    /// The task was completed, or the receiver could no longer know of it, before their next message.
    /// </summary>
    Overtaken,
}
