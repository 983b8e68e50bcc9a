using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A treatment that waits for a second person, with the forms that confirm and refuse it.</summary>
/// <param name="Item">The case.</param>
/// <param name="IsMine">Whether the reader wrote it.</param>
/// <param name="Offices">The offices that can carry out a point.</param>
internal sealed record WaitingTreatment(MeetingItem Item, bool IsMine, IReadOnlyList<SelectListItem> Offices)
{
    /// <summary>The field of <see cref="RefuseTreatment.Command.Reason"/>.</summary>
    public string Reason { get; } = "";

    /// <summary>What the names of the fields of a step's forms begin with.</summary>
    public static string PrefixOf(Guid step) => $"Waiting_{step:N}";
}
