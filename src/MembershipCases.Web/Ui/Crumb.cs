namespace MembershipCases.Web.Ui;

/// <summary>A page above another: <c>Head.Crumbs = [new(T["nav.register"], "/register")]</c>.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads. The page itself is added by the layout.</param>
public sealed record Crumb(string Text, string Href);
