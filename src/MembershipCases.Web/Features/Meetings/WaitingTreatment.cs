using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A treatment that waits for a second person, with the forms to confirm and refuse it.</summary>
/// <param name="Item">The case.</param>
/// <param name="IsMine">Whether the user proposed it.</param>
/// <param name="Offices">The offices that can implement a point.</param>
internal sealed record WaitingTreatment(MeetingItem Item, bool IsMine, IReadOnlyList<SelectListItem> Offices)
{
    /// <summary>The field of <see cref="RefuseTreatment.Command.Reason"/>.</summary>
    public string Reason { get; } = "";

    /// <summary>The prefix of the field names of a step's forms.</summary>
    public static string PrefixOf(Guid step) => $"Waiting_{step:N}";
}
