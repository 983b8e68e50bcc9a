using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>The page that sets how many members a body has.</summary>
internal sealed class SetMembersPage : SlicePage
{
    public SetMembers.Command Input { get; private set; } = new();

    public ShowBody.View View { get; private set; } = null!;

    /// <summary>Shows the number as it is.</summary>
    public async Task<IActionResult> OnGet(string body)
    {
        var shown = await Load(body);
        if (View is not null) Input = new() { Members = View.Members ?? 0 };
        return shown;
    }

    public Task<IActionResult> OnPost(string body, SetMembers.Command input) =>
        Do(Input = input with { BodyId = Domain.Meetings.Body.IdOf(body) }, _ => GoTo("/meetings", "meeting.members-were-set"),
            () => Load(body));

    private Task<IActionResult> Load(string body) => Show(new ShowBody.Query(body), view => View = view);
}
