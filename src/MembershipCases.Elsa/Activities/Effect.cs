using Elsa.Workflows;
using Elsa.Workflows.Attributes;

namespace MembershipCases.Elsa.Activities;

/// <summary>An effect that the workflow names and the service carries out in the step's transaction.</summary>
[Activity("MembershipCases", "Cases", "Names something that the service does in the same transaction.",
    DisplayName = "Effect")]
public sealed class Effect : CodeActivity
{
    /// <summary>The effect.</summary>
    [Input] public ProcessEffect Does { get; set; }

    /// <inheritdoc />
    protected override void Execute(ActivityExecutionContext context) =>
        context.GetRequiredService<Course>().Effects.Add(Does);
}
