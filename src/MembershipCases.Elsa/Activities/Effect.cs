using Elsa.Workflows;
using Elsa.Workflows.Attributes;

namespace MembershipCases.Elsa.Activities;

/// <summary>Something the service does in the step's transaction: it is named here and done there.</summary>
[Activity("MembershipCases", "Cases", "Names something that the service does in the same transaction.",
    DisplayName = "Effect")]
public sealed class Effect : CodeActivity
{
    /// <summary>What is done.</summary>
    [Input] public ProcessEffect Does { get; set; }

    /// <inheritdoc />
    protected override void Execute(ActivityExecutionContext context) =>
        context.GetRequiredService<Course>().Effects.Add(Does);
}
