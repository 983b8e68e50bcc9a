namespace MembershipCases.Web.Ui;

/// <summary>The title and breadcrumbs that a page passes to the layout; scoped to the request.</summary>
public sealed class PageHead
{
    /// <summary>The title of the page; null for the name of the service alone.</summary>
    public string? Title { get; set; }

    /// <summary>The pages above this one, topmost first; null to render no breadcrumbs.</summary>
    public IReadOnlyList<Crumb>? Crumbs { get; set; }
}
