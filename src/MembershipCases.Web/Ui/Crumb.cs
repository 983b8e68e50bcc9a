namespace MembershipCases.Web.Ui;

/// <summary>A step of the way down to a page: <c>ViewData["Crumbs"] = new[] { new Crumb(T["nav.register"], "/register") }</c>.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads. The page itself is added by the layout.</param>
public sealed record Crumb(string Text, string Href);
