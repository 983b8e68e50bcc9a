using MembershipCases.Web.Tests.Safety.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>A way into the service that was found in its routes.</summary>
/// <param name="Method">GET, POST, …</param>
/// <param name="Route">The route's pattern without slashes around it.</param>
/// <param name="Handler">Which of a page's handlers; null for the one without a name, and for what is no page.</param>
/// <param name="Endpoint">The route.</param>
/// <param name="Page">The page; null for what is none.</param>
public sealed record Way(
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

/// <summary>All ways into a running service.</summary>
public static class Ways
{
    /// <summary>Finds them: every route with its methods, and every handler of every page.</summary>
    public static async Task<IReadOnlyList<Way>> Into(ServiceHost host)
    {
        await using var scope = host.NewScope();
        var pages = scope.ServiceProvider.GetRequiredService<PageLoader>();
        var ways = new List<Way>();
        foreach (var endpoint in scope.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>())
        {
            var route = endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                ways.AddRange(Handlers(await pages.LoadAsync(page, endpoint.Metadata), route, endpoint));
            else ways.AddRange(
                (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(
                    method => new Way(method, route, null, endpoint, null)));
        }

        return [.. ways.DistinctBy(way => way.ToString())];
    }

    /// <summary>
    /// For each route a request that does what it is for, in the first place where that can be done, and whom the table
    /// lets do it.
    /// </summary>
    public static IReadOnlyList<(Try Try, string Subject)> Done { get; } =
        [.. Tries.All.DistinctBy(attempt => (attempt.Route, attempt.State))
            .Select(attempt => (attempt, Subject: Allowed(attempt))).Where(pair => pair.Subject is not null)
            .DistinctBy(
                pair => pair.attempt.Route
                    + (pair.attempt.Route.EndsWith("/treatment", StringComparison.Ordinal) ? pair.attempt.State : ""))
                    .Select(pair => (pair.attempt, pair.Subject!))];

    private static IEnumerable<Way> Handlers(CompiledPageActionDescriptor page, string route, RouteEndpoint endpoint) =>
        page.HandlerMethods.Select(
            handler => new Way(handler.HttpMethod.ToUpperInvariant(), route, handler.Name, endpoint, page));

    private static string? Allowed(Try attempt)
    {
        var row = File.ReadLines(AccessTable.File)
            .FirstOrDefault(line => line.StartsWith($"{attempt.Route};{attempt.State};", StringComparison.Ordinal));
        var cells = row?.Split(';')[^Sort.All.Count..] ?? [];
        return cells.Zip(Sort.All)
            .FirstOrDefault(cell => cell is { First: "+", Second.IsOfFirstData: true }).Second?.Subject;
    }
}
