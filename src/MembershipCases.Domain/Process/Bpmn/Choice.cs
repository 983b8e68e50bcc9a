namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>Which way an exclusive gateway takes.</summary>
internal static class Choice
{
    /// <summary>
    /// The first way whose condition is true, else the default, else none. A single way out is always taken.
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
