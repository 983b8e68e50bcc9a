using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace MembershipCases.Web.Http;

/// <summary>Configures the JSON API, which exposes the same commands and queries as the pages.</summary>
public static class Api
{
    /// <summary>The header that carries the id of a command.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    private static readonly string[] FromHeaders = [
        .. ((string[])[nameof(ApiCall.CommandId), nameof(ApiCall.Version)]).Select(
            JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>Adds JSON serialisation with the domain's names of enum values, and the OpenAPI document.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            // Unknown and duplicate properties, and null where it is not allowed, are rejected rather than ignored.
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.AllowDuplicateProperties = false;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.TypeInfoResolver =
                (options.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver())
                    .WithAddedModifier(AllowNullInAnswers).WithAddedModifier(RequireWhatHasNoDefault);
        });
        services.AddProblemDetails();
        // Throws in every environment, so that the error can state where in the JSON it is; see ErrorPages.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", options =>
        {
            options.CreateSchemaReferenceId = NameOf;
            options.AddOperationTransformer(DescribeHeaders);
            options.AddSchemaTransformer(LeaveOutHeaders);
        });
        return services;
    }

    /// <summary>
    /// Maps <c>/openapi/v1.json</c> and its viewer, and returns the route group of all features' endpoints.
    /// </summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference("/api-reference");
        return app.MapGroup("/api").DisableAntiforgery().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    /// <summary>
    /// Enforces nullable annotations on requests only: a null in a response must not make serialisation fail.
    /// </summary>
    private static void AllowNullInAnswers(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(
            property => property.Get is not null && !property.PropertyType.IsValueType)) property.IsGetNullable = true;
    }

    /// <summary>
    /// Makes a non-nullable reference-type constructor parameter without a default value a required property, so that a
    /// request that omits it is rejected like one where it is null.
    /// </summary>
    private static void RequireWhatHasNoDefault(JsonTypeInfo type)
    {
        var missing = type.Properties.Where(property => property is
        {
            AssociatedParameter: { HasDefaultValue: false, IsNullable: false },
            PropertyType.IsValueType: false,
        });
        foreach (var property in missing) property.IsRequired = true;
    }

    /// <summary>
    /// Returns the schema id of a type. Slices give their nested types the same names, so the id is qualified with the
    /// slice: <c>OpenCase.Command</c>.
    /// </summary>
    private static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null
            ? null
            : NameOf(Nullable.GetUnderlyingType(type.Type) ?? type.Type);

    private static string NameOf(Type type)
    {
        var name = type.IsGenericType
            ? $"{type.Name.Split('`')[0]}Of{string.Join("And", type.GetGenericArguments().Select(NameOf))}"
            : type.Name;
        return type.DeclaringType is { } slice ? $"{slice.Name}.{name}" : name;
    }

    private static Task DescribeHeaders(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.HttpMethod == HttpMethods.Get) return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(
            Header(IdempotencyKey,
                "A UUID made by the caller: the same command sent again gets the same answer and changes nothing.",
                "uuid", required: true));
        operation.Parameters.Add(
            Header(HeaderNames.IfMatch,
                "The version that was seen, in quotes, as ETag told it. Needed where something that exists is changed.",
                null, required: false));
        return Task.CompletedTask;
    }

    /// <summary>
    /// Removes the properties that a command takes from headers from its body schema; they are described as headers.
    /// </summary>
    private static Task LeaveOutHeaders(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (!typeof(ICommand).IsAssignableFrom(context.JsonTypeInfo.Type)) return Task.CompletedTask;
        foreach (var name in FromHeaders) schema.Properties?.Remove(name);
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description, string? format, bool required) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Required = required,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
    };
}
