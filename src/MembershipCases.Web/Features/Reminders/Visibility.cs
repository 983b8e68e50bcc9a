namespace MembershipCases.Web.Features.Reminders;

/// <summary>Decides who may see the subject of a reminder: those who may open its page.</summary>
public static class Visibility
{
    private static readonly Admission Cases = Admission.ToSee(typeof(MembershipCase));
    private static readonly Admission Mandates = Admission.ToSee(typeof(Mandate));
    private static readonly Admission Memberships = Admission.ToSee(typeof(Membership));

    /// <summary>Whether a person may see it.</summary>
    public static bool IsVisible(Actor actor, Subject subject) => PageOf(subject.Kind).Admits(actor);

    private static Admission PageOf(ReminderKind kind) => kind switch
    {
        ReminderKind.Step => Cases,
        ReminderKind.Reevaluation => Memberships,
        _ => Mandates,
    };
}
