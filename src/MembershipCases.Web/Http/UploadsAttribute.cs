namespace MembershipCases.Web.Http;

/// <summary>
/// Says that an endpoint takes a file for a request, so that whoever may not send that request is refused before the
/// file is received.
/// </summary>
/// <param name="request">The type of the request.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadsAttribute(Type request) : Attribute
{
    /// <summary>The type of the request.</summary>
    public Type Request { get; } = request;
}
