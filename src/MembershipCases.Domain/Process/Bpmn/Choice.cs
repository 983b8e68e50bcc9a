namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>Evaluates exclusive gateways.</summary>
internal static class Choice
{
    /// <summary>
    /// The first flow whose condition is true, otherwise the default, otherwise null. A single outgoing flow is always
    /// taken.
    /// </summary>
    public static Flow? Of(ChoiceNode choice, Func<string, string> fact)
    {
        if (choice.Out.Count == 1)
            return choice.Out[0];
        foreach (var way in choice.Out)
        {
            if (way.When?.Holds(fact) == true)
                return way;
        }

        return choice.Out.FirstOrDefault(f => f.Id == choice.Default);
    }
}
