using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using Scalar.AspNetCore;

namespace MembershipCases.Web.Platform;

/// <summary>The JSON door to the same commands and queries as the pages.</summary>
public static class Api
{
    /// <summary>Adds JSON in the domain's words and the OpenAPI description.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower)));
        services.AddProblemDetails();
        services.AddOpenApi("v1");
        return services;
    }

    /// <summary>Maps <c>/openapi/v1.json</c> and its reader, and gives the group that the routes of every feature stand in.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference("/api-reference");
        return app.MapGroup("/api").DisableAntiforgery();
    }

    /// <summary>Where a resource's version is told: <c>ETag: "5"</c>.</summary>
    public static IResult WithVersion<T>(HttpContext context, T value, int version)
    {
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        return Results.Ok(value);
    }
}

/// <summary>What a command takes from the headers: its id, and the version that was seen.</summary>
/// <remarks>A browser sends no such header across origins by itself, so a route that needs one cannot be misused through a session.</remarks>
public readonly record struct CommandHeaders(Guid CommandId, int Version)
{
    /// <summary>Reads <c>Idempotency-Key</c> (a UUID) and <c>If-Match</c> (a version in quotes; 0 when absent).</summary>
    public static ValueTask<CommandHeaders> BindAsync(HttpContext context)
    {
        _ = Guid.TryParse(context.Request.Headers["Idempotency-Key"], out var id);
        var match = context.Request.Headers[HeaderNames.IfMatch].ToString().Trim('"');
        _ = int.TryParse(match, NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return ValueTask.FromResult(new CommandHeaders(id, version));
    }
}
