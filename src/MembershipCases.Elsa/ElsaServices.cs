using Elsa.Common;
using Elsa.Expressions.Contracts;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Extensions;
using Elsa.Workflows.Features;
using Elsa.Workflows.Management.Providers;
using Elsa.Workflows.Management.Services;
using Elsa.Workflows.Middleware.Workflows;
using Elsa.Workflows.Serialization.Serializers;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Elsa;

/// <summary>
/// Elsa's core, put together for one purpose: the same input gives the same output, and an error is an exception.
/// </summary>
internal static class ElsaServices
{
    public static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        var module = services.CreateModule();
        module.Use<WorkflowsFeature>(
            workflows => workflows.WithWorkflowExecutionPipeline(pipeline => pipeline.UseDefaultActivityScheduler()));
        module.Use<FlowchartFeature>(flowcharts => flowcharts.UseTokenBasedExecution());
        module.Apply();
        services.AddScoped<Course>();
        services.AddScoped<IIdentityGenerator>(provider => provider.GetRequiredService<Course>());
        services.AddSingleton<ISystemClock, NoClock>();
        services.AddSerializationOptionsConfigurator<SerializationOptionsConfigurator>();
        services.AddSingleton<StateJson>();
        services.AddSingleton<IExpressionDescriptorRegistry, ExpressionDescriptorRegistry>();
        services.AddExpressionDescriptorProvider<DefaultExpressionDescriptorProvider>();
        services.AddExpressionDescriptorProvider<FeelExpressions>();
        return services.BuildServiceProvider();
    }

    /// <summary>
    /// When something happened stands in the case's history; the engine's state says only where it stands.
    /// </summary>
    private sealed class NoClock : ISystemClock
    {
        public DateTimeOffset UtcNow => default;
    }
}
