using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>Reads a flow's condition and checks that its facts and values exist.</summary>
internal static class Conditions
{
    public static Feel? Read(XElement condition, FaultList faults)
    {
        var language = (string?)condition.Attribute("language");
        if (language is not null && !language.Contains("feel", StringComparison.OrdinalIgnoreCase))
            faults.Add(condition, $"the condition is in \"{language}\" and not in FEEL");
        var feel = FeelParser.Parse(condition.Value, out var fault);
        if (feel is null)
            faults.Add(condition, $"the condition is not understood: {fault}");
        foreach (var comparison in feel?.Comparisons() ?? [])
            CheckWords(comparison, condition, faults);
        return feel;
    }

    private static void CheckWords(Feel.Compare comparison, XElement condition, FaultList faults)
    {
        if (comparison.Fact == ProcessWords.Outcome)
            return;
        if (!ProcessWords.Facts.TryGetValue(comparison.Fact, out var values))
            faults.Add(condition,
                $"\"{comparison.Fact}\" is no fact; known are {ProcessWords.Outcome}, {string.Join(", ", ProcessWords.Facts.Keys)}");
        else if (!values.Contains(comparison.Text))
            faults.Add(condition, $"{comparison.Fact} is never \"{comparison.Text}\"");
    }
}
