using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Elsa.Expressions.Contracts;
using Elsa.Workflows.Serialization.Serializers;
using Microsoft.Extensions.Logging;

namespace MembershipCases.Elsa;

/// <summary>
/// Elsa's serialiser of states, configured once to omit empty values, since the state is stored in the case's row.
/// </summary>
/// <remarks>
/// References are not preserved, since no object occurs twice in a state; because of them Elsa would recreate its
/// options for each state.
/// </remarks>
internal sealed class StateJson : JsonWorkflowStateSerializer
{
    private readonly JsonSerializerOptions options;

    public StateJson(
        IServiceProvider services, IWellKnownTypeRegistry types,
        ILoggerFactory loggers) : base(services, types, loggers)
    {
        options = new(GetOptionsInternal())
        {
            ReferenceHandler = null,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        };
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(LeaveOutEmpty);
        options.MakeReadOnly();
    }

    public override JsonSerializerOptions GetOptions() => options;

    public string Write(CaseState state) => Serialize(state.Workflow);

    /// <summary>Deserialises what <see cref="Write"/> has written; null when the text is something else.</summary>
    public CaseState? Read(string json)
    {
        try
        {
            return Deserialize(json) is { DefinitionId: not null, DefinitionVersionId: not null } workflow
                ? new(workflow)
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException
            or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(
            property => property.PropertyType != typeof(string)
                && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)))
            property.ShouldSerialize = (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
    }
}
