namespace MembershipCases.Web.Data;

/// <summary>Somebody who is reminded.</summary>
public sealed class ReminderReceiver
{
    /// <summary>Of what.</summary>
    public Guid ReminderId { get; init; }

    /// <summary>Who.</summary>
    public Guid UserId { get; init; }

    /// <summary>As what.</summary>
    public Audience As { get; init; }

    /// <summary>Whether it is their own to do.</summary>
    public bool IsDuty { get; init; }

    /// <summary>How it went.</summary>
    public DeliveryState State { get; private set; }

    /// <summary>The message it stands in, or null.</summary>
    public Guid? MailId { get; private set; }

    /// <summary>It stands in a message.</summary>
    public void MarkMailed(OutgoingMail mail) => (State, MailId) = (DeliveryState.Told, mail.Id);

    /// <summary>It will not be sent.</summary>
    public void Mark(DeliveryState state) => State = state;
}
