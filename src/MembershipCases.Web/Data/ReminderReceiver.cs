namespace MembershipCases.Web.Data;

/// <summary>A receiver of a reminder, with the state of the delivery.</summary>
public sealed class ReminderReceiver
{
    /// <summary>The id of the reminder.</summary>
    public Guid ReminderId { get; init; }

    /// <summary>The id of the user who receives it.</summary>
    public Guid UserId { get; init; }

    /// <summary>The capacity in which the user receives it.</summary>
    public Audience As { get; init; }

    /// <summary>Whether the task is the receiver's own duty.</summary>
    public bool IsDuty { get; init; }

    /// <summary>The state of the delivery.</summary>
    public DeliveryState State { get; private set; }

    /// <summary>The id of the message that contains it, or null.</summary>
    public Guid? MailId { get; private set; }

    /// <summary>Marks the reminder as written into a message.</summary>
    public void MarkMailed(OutgoingMail mail) => (State, MailId) = (DeliveryState.Told, mail.Id);

    /// <summary>Sets the state of a reminder that will not be sent.</summary>
    public void Mark(DeliveryState state) => State = state;
}
