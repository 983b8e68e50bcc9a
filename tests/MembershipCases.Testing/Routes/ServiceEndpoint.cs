using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Testing;

/// <summary>A way into the service that was found in its routes.</summary>
/// <param name="Method">GET, POST, …</param>
/// <param name="Route">The route's pattern without slashes around it.</param>
/// <param name="Handler">Which of a page's handlers; null for the one without a name, and for what is no page.</param>
/// <param name="Endpoint">The route.</param>
/// <param name="Page">The page; null for what is none.</param>
public sealed record ServiceEndpoint(
    string Method, string Route, string? Handler, RouteEndpoint Endpoint, CompiledPageActionDescriptor? Page)
{
    public bool IsApi => Route.StartsWith("api/", StringComparison.Ordinal);

    public bool Changes => Method is not ("GET" or "HEAD" or "OPTIONS");

    /// <summary>An address that the route takes, of records that there are not.</summary>
    public string Address => Filled(Nothing);

    public override string ToString() => $"{Method} {Route}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>The route with values for its parameters.</summary>
    public string Filled(Func<RoutePatternParameterPart, string> value) =>
        string.Join('/',
            Endpoint.RoutePattern.PathSegments.Select(
                segment => string.Concat(segment.Parts.Select(part => Text(part, value)))))
                + (Handler is null ? "" : $"?handler={Handler}");

    /// <summary>All of a running service: every route with its methods, and every handler of every page.</summary>
    public static async Task<IReadOnlyList<ServiceEndpoint>> AllOf(ServiceHost host)
    {
        await using var scope = host.NewScope();
        var pages = scope.ServiceProvider.GetRequiredService<PageLoader>();
        var ways = new List<ServiceEndpoint>();
        foreach (var endpoint in scope.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>())
        {
            var route = endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                ways.AddRange(Handlers(await pages.LoadAsync(page, endpoint.Metadata), route, endpoint));
            else ways.AddRange(
                (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(
                    method => new ServiceEndpoint(method, route, null, endpoint, null)));
        }

        return [.. ways.DistinctBy(way => way.ToString())];
    }

    /// <summary>The commands that a running service takes as JSON.</summary>
    public static async Task<IReadOnlySet<Type>> CommandsTaken(ServiceHost host)
    {
        await using var scope = host.NewScope();
        return scope.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
            .Select(parameter => parameter.ParameterType).Where(typeof(ICommand).IsAssignableFrom).ToHashSet();
    }

    private static IEnumerable<ServiceEndpoint> Handlers(CompiledPageActionDescriptor page, string route, RouteEndpoint endpoint) =>
        page.HandlerMethods.Select(
            handler => new ServiceEndpoint(handler.HttpMethod.ToUpperInvariant(), route, handler.Name, endpoint, page));

    private static string Nothing(RoutePatternParameterPart parameter) =>
        parameter.IsOptional
            ? ""
            : parameter.ParameterPolicies.Any(policy => policy.Content == "guid") ? $"{Guid.Empty}" : "1";

    private static string Text(RoutePatternPart part, Func<RoutePatternParameterPart, string> value) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => value(parameter),
        _ => "",
    };
}
