namespace MembershipCases.Web.Ui;

/// <summary>
/// A breadcrumb, the link to a page above the current one: <c>Head.Crumbs = [new(T["nav.register"], "/register")]</c>.
/// </summary>
/// <param name="Text">The text of the link.</param>
/// <param name="Href">The address of the link. The current page itself is added by the layout.</param>
public sealed record Crumb(string Text, string Href);
