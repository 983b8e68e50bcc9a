using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>Names of offices, bodies and steps in the user's language. There are few of each.</summary>
public sealed class WorkNames
{
    private readonly Dictionary<Guid, string> offices;
    private readonly Dictionary<string, string> bodies;

    private WorkNames(IEnumerable<Office> offices, IEnumerable<Body> bodies)
    {
        this.offices = offices.ToDictionary(office => office.Id, office => office.Title());
        this.bodies = bodies.ToDictionary(body => body.Key, body => body.Name());
    }

    /// <summary>Reads them all.</summary>
    public static async Task<WorkNames> Read(MembershipDb db, CancellationToken cancellationToken) =>
        new(await db.Offices.AsNoTracking().ToListAsync(cancellationToken),
            await db.Bodies.AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>The body's name.</summary>
    public string Body(string key) => bodies.GetValueOrDefault(key, key);

    /// <summary>The office's title.</summary>
    public string Office(Guid id) => offices.GetValueOrDefault(id, "");

    /// <summary>The office or body that a step belongs to.</summary>
    public string OwnerOf(Step step) => step.OfficeId is { } office ? Office(office) : Body(step.Body ?? "");

    /// <summary>The name of a step by its definition; its id when the definition is gone.</summary>
    public string Of(ProcessDefinition? definition, Step step) => Of(definition, step.ElementId);

    /// <summary>The name of a step by its element in the definition.</summary>
    public string Of(ProcessDefinition? definition, string elementId) =>
        definition?.Steps.GetValueOrDefault(elementId)?.Name.Shown() ?? elementId;
}
