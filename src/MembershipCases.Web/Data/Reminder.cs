namespace MembershipCases.Web.Data;

/// <summary>
/// A reminder that came due: said once for each place on the ladder, whoever sweeps and however often.
/// </summary>
public sealed class Reminder
{
    private readonly List<ReminderReceiver> receivers = [];

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; }

    /// <summary>What sort of thing it is about.</summary>
    public ReminderKind Kind { get; init; }

    /// <summary>Which step, mandate or membership.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The date that the days are counted from.</summary>
    public DateOnly Anchor { get; init; }

    /// <summary>Days from that date: its place on the ladder.</summary>
    public int Offset { get; init; }

    /// <summary>The day in Oslo on which it was said.</summary>
    public DateOnly On { get; init; }

    /// <summary>The version of the ladder.</summary>
    public int LadderVersion { get; init; }

    /// <summary>What it says.</summary>
    public ReminderSummary Summary { get; init; } = new();

    /// <summary>Who was reminded.</summary>
    public IReadOnlyList<ReminderReceiver> Receivers => receivers;

    /// <summary>Reminds somebody.</summary>
    public ReminderReceiver AddReceiver(Receiver receiver, bool isDuty)
    {
        var told = new ReminderReceiver { ReminderId = Id, UserId = receiver.UserId, As = receiver.As,
            IsDuty = isDuty };
        receivers.Add(told);
        return told;
    }
}

/// <summary>
/// What a reminder says, as it stood when it was sent. No text of ours: that is written in each reader's language.
/// </summary>
public sealed record ReminderSummary
{
    /// <summary>The case's title, or the membership's name.</summary>
    public string Title { get; init; } = "";

    /// <summary>The case's number, or null.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>What the step is called; null when it is about no step.</summary>
    public LocalText? Step { get; init; }

    /// <summary>How the date came about.</summary>
    public DueSum Due { get; init; } = new(default);

    /// <summary>The page where it is ended.</summary>
    public string Path { get; init; } = "/";
}

/// <summary>How it went with telling somebody.</summary>
public enum DeliveryState
{
    /// <summary>It waits for their next message.</summary>
    Waiting,

    /// <summary>It stands in a message.</summary>
    Told,

    /// <summary>They want no messages but of their own duties.</summary>
    Muted,

    /// <summary>It was done, or was no longer theirs to know, before their next message.</summary>
    Overtaken,
}
