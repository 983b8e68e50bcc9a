using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Cases;

/// <content>From when the papers are public.</content>
public sealed partial class ShowCasePage
{
    /// <summary>The form that makes them public.</summary>
    public PublishCase.Command Publish { get; private set; } = new();

    /// <summary>Whether I may make them public.</summary>
    public bool MayPublish => View.Case.MayPublish(Me.Required);

    /// <summary>Makes them public.</summary>
    public Task<IActionResult> OnPostPublish(PublishCase.Command publish) => Send(Publish = publish, "case.was-published", "Publish", publish.Version);
}
