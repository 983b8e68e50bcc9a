using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace MembershipCases.Web.Http;

/// <summary>Refuses bodies in a character set that nobody here knows, before anything tries to read them.</summary>
public static class Charsets
{
    /// <summary>Answers such a body with 415; must follow the error pages.</summary>
    public static void UseKnownCharsets(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || IsKnown(context.Request.ContentType))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            await Answers.Problem([RequestErrors.Unreadable], context.RequestServices.GetRequiredService<Texts>(),
                context.Response.StatusCode).ExecuteAsync(context);
    });

    private static bool IsKnown(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue) return true;
        try
        {
            return Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).ToString()) is not null;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
