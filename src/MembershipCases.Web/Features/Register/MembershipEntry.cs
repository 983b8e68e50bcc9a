using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>What the council's secretariat sees and may do of a membership of which no document tells.</summary>
/// <param name="Waiting">The statement that waits for a second person; null when none does.</param>
/// <param name="StatedBy">Who made it.</param>
/// <param name="MayEnter">Whether the user may make one.</param>
public sealed record MembershipEntry(StatedMembership? Waiting, string? StatedBy, bool MayEnter)
{
    internal static async Task<MembershipEntry> Of(
        MembershipDb db, Membership of, Actor reader, CancellationToken cancellationToken)
    {
        if (!reader.Is(Role.CouncilSecretariat)) return new MembershipEntry(null, null, false);
        if (of.Waiting is not { } stated)
            return new MembershipEntry(null, null, of.Status == MembershipStatus.NotMember);
        return new MembershipEntry(stated,
            await db.Users.Where(known => known.Id == stated.By).Select(known => known.Name).SingleAsync(cancellationToken),
            MayEnter: false);
    }
}
