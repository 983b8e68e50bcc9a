namespace MembershipCases.Web.Data;

/// <summary>
/// A mail message to one person, written in the transaction that causes it and sent after the commit.
/// </summary>
public sealed class OutgoingMail
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private string text = "";
    private string html = "";

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; }

    /// <summary>The id of the receiver, whose address is read when the message is sent.</summary>
    public Guid UserId { get; init; }

    /// <summary>The address that the message asks them to confirm; null for a message to their own address.</summary>
    public string? To { get; init; }

    /// <summary>
    /// The Message-ID, the same at every attempt, so that a receiver can recognise a message delivered twice.
    /// </summary>
    public string MessageId { get; init; } = "";

    /// <summary>The language of the message: <c>nb</c>, <c>nn</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "";

    /// <summary>The subject line.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The body as plain text; empty when it was removed, long after it was sent.</summary>
    public string Text { get => text; init => text = value; }

    /// <summary>The same body as HTML.</summary>
    public string Html { get => html; init => html = value; }

    /// <summary>The time at which it was written.</summary>
    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>The time of the next attempt; null when the message has been sent or given up.</summary>
    public DateTimeOffset? NextTryAt { get; set; }

    /// <summary>The number of attempts.</summary>
    public int Tries { get; private set; }

    /// <summary>The id of the current lease; null when there is none.</summary>
    public Guid? Lease { get; private set; }

    /// <summary>The time at which the lease expires, by the database's clock; null when there is none.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>The time at which the server accepted it; null before that.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>
    /// The time at which it was given up, which is an incident that somebody must resolve; null when it was not.
    /// </summary>
    public DateTimeOffset? GaveUpAt { get; private set; }

    /// <summary>The reason why the last attempt failed, or null.</summary>
    public MailFault? Fault { get; private set; }

    /// <summary>The server's reply or the error message of the last failed attempt, or null.</summary>
    public string? Said { get; private set; }

    /// <summary>Marks the message as accepted by the server.</summary>
    public void Sent(DateTimeOffset at)
    {
        (SentAt, NextTryAt, Fault, Said) = (at, null, null, null);
        EndTry();
    }

    /// <summary>
    /// Records a failed attempt: schedules the next one after twice the wait, or gives up after the last one or a
    /// permanent fault.
    /// </summary>
    public void Failed(MailFault fault, string? said, DateTimeOffset at, int maxTries)
    {
        (Fault, Said) = (fault, said);
        EndTry();
        var isLast = fault is MailFault.NoAddress or MailFault.Refused || Tries >= maxTries;
        NextTryAt = isLast ? null : at + Wait(Tries);
        GaveUpAt = isLast ? at : null;
    }

    /// <summary>Removes the body of a message that was sent.</summary>
    public void RemoveText() => (text, html) = ("", "");

    /// <summary>Holds the message until somebody has looked at it.</summary>
    public void Withhold(DateTimeOffset at)
    {
        (NextTryAt, GaveUpAt, Fault, Said) = (null, at, MailFault.Held, null);
        (Lease, LeasedUntil) = (null, null);
    }

    /// <summary>Schedules the message again, with the number of attempts reset.</summary>
    public void TryAgain(DateTimeOffset at) => (NextTryAt, GaveUpAt, Tries) = (at, null, 0);

    /// <summary>
    /// The wait after the given number of attempts: one minute, two, four and so on, and at most six hours.
    /// </summary>
    public static TimeSpan Wait(int tries)
    {
        var minutes = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(tries, 20) - 1));
        return minutes < LongestWait ? minutes : LongestWait;
    }

    private void EndTry()
    {
        Tries++;
        (Lease, LeasedUntil) = (null, null);
    }
}
