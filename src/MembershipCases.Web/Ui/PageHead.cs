namespace MembershipCases.Web.Ui;

/// <summary>What a page gives the layout; one for each request.</summary>
public sealed class PageHead
{
    /// <summary>The page's title; null for the service's name alone.</summary>
    public string? Title { get; set; }

    /// <summary>The pages above this one, from the first; null where the way to it is not shown.</summary>
    public IReadOnlyList<Crumb>? Crumbs { get; set; }
}
