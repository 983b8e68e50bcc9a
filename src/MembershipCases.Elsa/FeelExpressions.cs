using System.Collections.Concurrent;
using Elsa.Expressions.Contracts;
using Elsa.Expressions.Models;
using MembershipCases.Domain.Process.Bpmn;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Elsa;

/// <summary>
/// Evaluates the FEEL conditions of definitions for Elsa, so that its own switch decides by the text in the file.
/// </summary>
internal sealed class FeelExpressions : IExpressionDescriptorProvider, IExpressionHandler
{
    private const string Type = "Feel";
    private static readonly ConcurrentDictionary<string, Feel> Known = new(StringComparer.Ordinal);

    public static Expression Of(Feel condition) => new(Type, condition.ToString());

    public IEnumerable<ExpressionDescriptor> GetDescriptors() =>
        [new() { Type = Type, DisplayName = "FEEL", HandlerFactory = _ => this }];

    public ValueTask<object?> EvaluateAsync(
        Expression expression, Type returnType, ExpressionExecutionContext context, ExpressionEvaluatorOptions options)
    {
        var course = context.ServiceProvider.GetRequiredService<Course>();
        return new(Read((string)expression.Value!).Holds(course.Fact));
    }

    private static Feel Read(string text) =>
        Known.GetOrAdd(text, t => FeelParser.Parse(t, out var fault) ?? throw new FormatException(fault));
}
