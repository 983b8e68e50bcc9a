using FluentValidation;
using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Registers the pipeline of every request: authorisation, validation, and for a command one transaction around its
/// handler.
/// </summary>
public static class Mediation
{
    /// <summary>Registers the handlers and the pipeline that every request passes through.</summary>
    public static IServiceCollection AddMediation(this IServiceCollection services)
    {
        var assembly = typeof(Mediation).Assembly;
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        foreach (var handler in assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericType: false }))
            foreach (var handled in handler.GetInterfaces().Where(IsHandler)) services.AddScoped(handled, handler);
        services.AddValidatorsFromAssembly(assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Authorize<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Validate<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SealHistory<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Commit<,>));
        services.AddScoped<CurrentUser>();
        services.AddScoped<KeptReplies>();
        return services;
    }

    private static bool IsHandler(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequestHandler<,>);
}
