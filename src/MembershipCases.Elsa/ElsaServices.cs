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

/// <summary>Registers Elsa's core so that the same input gives the same output, and an error is an exception.</summary>
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
    /// A clock without a time: the case's history records when something happened, and the engine's state only where
    /// the case is.
    /// </summary>
    private sealed class NoClock : ISystemClock
    {
        public DateTimeOffset UtcNow => default;
    }
}
