namespace MembershipCases.Web.Data;

/// <summary>A message to one person: written by the transaction that has something to say, sent afterwards.</summary>
public sealed class OutgoingMail
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; }

    /// <summary>Who gets it. The address is theirs when it is sent.</summary>
    public Guid UserId { get; init; }

    /// <summary>The same at every try, so that a receiver who gets it twice sees that it is one.</summary>
    public string MessageId { get; init; } = "";

    /// <summary>The language it is written in: <c>nb</c>, <c>nn</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "";

    /// <summary>Its subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>As plain text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The same as HTML.</summary>
    public string Html { get; init; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>When it is tried next; null when it has been sent or given up.</summary>
    public DateTimeOffset? NextTryAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>Who is trying now.</summary>
    public Guid? Lease { get; private set; }

    /// <summary>Until when nobody else tries, by the database's clock.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>When the server took it; null before.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was given up; null when it was not. Then it is an incident that someone must see to.</summary>
    public DateTimeOffset? GaveUpAt { get; private set; }

    /// <summary>Why the last try failed.</summary>
    public MailFault? Fault { get; private set; }

    /// <summary>What the server said.</summary>
    public string? Said { get; private set; }

    /// <summary>The server took it.</summary>
    public void Sent(DateTimeOffset at)
    {
        (SentAt, NextTryAt, Fault, Said) = (at, null, null, null);
        EndTry();
    }

    /// <summary>A try failed: the next comes after twice the time, or never after the last.</summary>
    public void Failed(MailFault fault, string? said, DateTimeOffset at, int maxTries)
    {
        (Fault, Said) = (fault, said);
        EndTry();
        var isLast = fault is MailFault.NoAddress or MailFault.Refused || Tries >= maxTries;
        NextTryAt = isLast ? null : at + Wait(Tries);
        GaveUpAt = isLast ? at : null;
    }

    /// <summary>Tries it all over again.</summary>
    public void TryAgain(DateTimeOffset at) => (NextTryAt, GaveUpAt, Tries) = (at, null, 0);

    /// <summary>How long to wait after so many tries: a minute, two, four, and at most six hours.</summary>
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
