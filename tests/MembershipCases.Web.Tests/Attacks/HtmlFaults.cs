using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>What a page must not hold, whatever stands in the records.</summary>
public static class HtmlFaults
{
    private static readonly string[] Foreign = ["iframe", "object", "embed", "base", "frameset", "plaintext", "marquee",
        "math", "style", "template", "video", "audio", "noscript"];
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "xlink:href", "poster", "data",
        "srcdoc"];
    private static readonly HtmlParser Parser = new();

    /// <summary>What of it a page or a message holds; empty when nothing has broken out.</summary>
    /// <param name="html">The page or message.</param>
    /// <param name="isMail">Whether it is a message, which brings its own style and names the service in full.</param>
    public static IReadOnlyList<string> In(string html, bool isMail = false) =>
        [.. Parser.ParseDocument(html).All.SelectMany(Of).Distinct()
            .Where(fault => !isMail
                || !(fault == "<style>"
                    || fault.StartsWith("a with href=http://localhost:5080/", StringComparison.Ordinal)))];

    /// <summary>The page's text.</summary>
    public static string Text(string html) => Parser.ParseDocument(html).DocumentElement.TextContent;

    private static IEnumerable<string> Of(IElement element)
    {
        if (Broken(element.LocalName) || Foreign.Contains(element.LocalName)) yield return $"<{element.LocalName}>";
        if (element.LocalName == "script" && !IsOurs(element.GetAttribute("src") ?? "inline"))
            yield return "a script of somebody else";
        if (element.LocalName == "link" && !IsOurs(element.GetAttribute("href") ?? "none"))
            yield return "a link of somebody else";
        if (element.LocalName == "meta" && element.HasAttribute("http-equiv")) yield return "<meta http-equiv>";
        foreach (var attribute in element.Attributes)
        {
            if (Broken(attribute.Name) || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.Name == "style") yield return $"{element.LocalName} with {attribute.Name}";
            if (attribute.Name is "id" or "class" or "name" && Broken(attribute.Value)
                && !attribute.Value.Contains("mc-", StringComparison.Ordinal))
                yield return $"{element.LocalName} with {attribute.Name}={attribute.Value}";
            if (Addresses.Contains(attribute.Name) && !IsOurs(attribute.Value))
                yield return $"{element.LocalName} with {attribute.Name}={attribute.Value[..Math.Min(attribute.Value.Length, 60)]}";
        }
    }

    private static bool Broken(string name) => name.Contains(Corpus.Mark, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// An address in this service: a path, a question, a place on the page, or an inline picture of the service's own.
    /// </summary>
    private static bool IsOurs(string address) =>
        address.Length == 0 || address[0] is '#' or '?'
            || (address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')))
        || address.StartsWith("data:image/svg+xml", StringComparison.Ordinal)
        || address.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)
        || (Uri.TryCreate(address, UriKind.Relative, out _) && !address.Contains(':', StringComparison.Ordinal));
}
