namespace MembershipCases.Web.Http;

/// <summary>
/// Asks for the right to send a file before its form is read: until then the body has neither been received nor stored.
/// </summary>
public static class UploadRights
{
    /// <summary>Refuses uploads of those without the right; must follow authentication.</summary>
    public static void UseUploadRights(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (IsAllowed(context)) await next(context);
        else await Refuse(context);
    });

    private static bool IsAllowed(HttpContext context) =>
        !HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<UploadsAttribute>() is not { } upload
            || Admission.To(upload.Request).Admits(context.RequestServices.GetRequiredService<CurrentUser>().Actor);

    private static async Task Refuse(HttpContext context)
    {
        var services = context.RequestServices;
        var request = context.GetEndpoint()!.Metadata.GetRequiredMetadata<UploadsAttribute>().Request;
        context.Security().Refused(services.GetRequiredService<CurrentUser>().Actor?.UserId, request.FullName!);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            await Answers.Problem([AccessErrors.NotAllowed], services.GetRequiredService<Texts>())
                .ExecuteAsync(context);
    }
}
