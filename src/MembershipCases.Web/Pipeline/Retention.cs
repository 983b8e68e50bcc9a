namespace MembershipCases.Web.Pipeline;

/// <summary>How long is kept what is no record: the section <c>Retention</c> of the settings, in days.</summary>
public sealed class Retention
{
    /// <summary>The number of rows that are removed at a time, so that nobody waits for a sweep.</summary>
    public const int Batch = 500;

    /// <summary>How long the reply to a command is kept, with which it is recognised when it is sent again.</summary>
    public int Replies { get; init; } = 90;

    /// <summary>How long the text of a message is kept after it was sent.</summary>
    public int MailTexts { get; init; } = 365;

    /// <summary>How long a reminder is kept whose task has been done.</summary>
    public int Reminders { get; init; } = 365;

    /// <summary>The settings of a service.</summary>
    /// <exception cref="InvalidOperationException">A number of days is less than one.</exception>
    public static Retention Of(IConfiguration configuration)
    {
        var retention = configuration.GetSection("Retention").Get<Retention>() ?? new Retention();
        return retention is { Replies: > 0, MailTexts: > 0, Reminders: > 0 }
            ? retention
            : throw new InvalidOperationException("The numbers of days in Retention are at least 1.");
    }
}
