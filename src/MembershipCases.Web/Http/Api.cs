using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace MembershipCases.Web.Http;

/// <summary>The JSON door to the same commands and queries as the pages.</summary>
public static class Api
{
    /// <summary>The header with a command's id.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    private static readonly string[] FromHeaders = [
        .. ((string[])[nameof(ApiCall.CommandId), nameof(ApiCall.Version)]).Select(
            JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>Adds JSON in the domain's words and the OpenAPI description.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            // What is misspelt, said twice or meant for something else is refused, not passed over.
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.AllowDuplicateProperties = false;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.TypeInfoResolver =
                (options.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver())
                    .WithAddedModifier(AllowNullInAnswers).WithAddedModifier(RequireWhatHasNoDefault);
        });
        services.AddProblemDetails();
        // Thrown in every environment, so that the place of the fault can be given; see ErrorPages.
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
    /// Maps <c>/openapi/v1.json</c> and its reader, and gives the group that the routes of every feature stand in.
    /// </summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference("/api-reference");
        return app.MapGroup("/api").DisableAntiforgery().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    /// <summary>What must not be missing is asked of callers; an answer of ours is not made to fail by it.</summary>
    private static void AllowNullInAnswers(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(
            property => property.Get is not null && !property.PropertyType.IsValueType)) property.IsGetNullable = true;
    }

    /// <summary>
    /// What a record cannot be made without, and has no other value for, is refused where it is left out, as it is
    /// where it is null.
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
    /// What the description calls a type. Slices name theirs alike, so that each goes by its slice as well:
    /// <c>OpenCase.Command</c>.
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

    /// <summary>What a command takes from the headers is described there, not in its body.</summary>
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
