using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>The XML namespaces of a definition and accessors for its parts.</summary>
internal static partial class Names
{
    public static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";
    public static readonly XNamespace DiLine = "http://www.omg.org/spec/DD/20100524/DI";
    public static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    public static readonly XNamespace Mc = "urn:membershipcases:process:1";

    public static string Id(this XElement element) => (string?)element.Attribute("id") ?? "";

    public static XElement? Extension(this XElement element, string name) =>
        element.Element(Bpmn + "extensionElements")?.Element(Mc + name);

    public static string[] Words(this XElement element, string attribute) =>
        ((string?)element.Attribute(attribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a text is a key such as <c>city-government</c>.</summary>
    public static bool IsKey(string? text) => text is not null && Key().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Key();
}
