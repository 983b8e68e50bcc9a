using System.Globalization;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Browser.Tests;

/// <summary>What stands for the parameters of routes: <c>register/id</c> is the <c>id</c> of a route that begins with
/// <c>/register</c>, and <c>/register/export</c> what must stand after that address.</summary>
internal sealed class KnownRoutes(IReadOnlyDictionary<string, string> values)
{
    /// <summary>The ids of what the seeds and a driven case have made.</summary>
    public static async Task<KnownRoutes> Of(Withdrawal driven, ServiceHost host)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var membership = Guid.Parse(driven.Register.Split('/')[^1]);
        var facts = (await db.Memberships.AsNoTracking().Include(found => found.Facts)
            .SingleAsync(found => found.Id == membership)).Facts;
        var (screened, screening, unscreened) = await Screened(driven, db);
        return new(new Dictionary<string, string>
        {
            ["screenings/record"] = "case",
            ["screenings/id"] = $"{screened}",
            ["screenings/screeningId"] = $"{screening}",
            [$"/screenings/case/{screened}/new"] = $"?recordId={unscreened.RecordId}&field={unscreened.Field}",
            ["register/id"] = $"{membership}",
            ["register/factId"] = $"{facts.First(fact => fact.Kind == Domain.Register.FactKind.Responsible).Id}",
            ["offices/id"] =
                $"{await db.Offices.AsNoTracking().OrderBy(office => office.Id).Select(office => office.Id).FirstAsync()}",
            ["people/id"] =
                $"{await db.Users.AsNoTracking().Where(user => user.Subject == People.Handler).Select(user => user.Id).FirstAsync()}",
            ["mandates/id"] = $"{await db.Mandates.AsNoTracking().OrderBy(of => of.Id).Select(of => of.Id).FirstAsync()}",
            ["meetings/id"] = driven.GovernmentMeeting.Split('/')[^1],
            ["meetings/stepId"] = $"{await StepOf(Guid.Parse(driven.GovernmentMeeting.Split('/')[^1]), db)}",
            ["meetings/body"] = "city-government",
            ["reviews/id"] =
                $"{await db.Documents.AsNoTracking().OrderByDescending(document => document.Id).Select(document => document.Id).FirstAsync()}",
            ["reminders/id"] = $"{await db.Reminders.AsNoTracking().Select(reminder => reminder.Id).FirstAsync()}",
            ["reviews/number"] = "1",
            ["reevaluations/id"] = $"{await db.ReviewRounds.AsNoTracking().Select(round => round.Id).FirstAsync()}",
            ["cases/year"] = driven.Case.Split('/')[^2],
            ["cases/sequence"] = driven.Case.Split('/')[^1],
            ["cases/kind"] = "withdraw",
            ["cases/version"] = "1",
            ["cases/stepId"] = $"{await LastDone(driven, db)}",
            ["error/status"] = "404",
            ["calendar/body"] = "council",
            ["calendar/key"] = await CalendarOf(People.Handler, db),
            ["/register/export"] = "?format=csv",
        });
    }

    /// <summary>The step that a meeting has treated.</summary>
    private static Task<Guid> StepOf(Guid meeting, MembershipDb db) =>
        db.Meetings.AsNoTracking().Where(held => held.Id == meeting)
            .SelectMany(held => held.Agenda).Select(item => item.StepId).FirstAsync();

    /// <summary>The step of the case that was done last.</summary>
    private static Task<Guid> LastDone(Withdrawal driven, MembershipDb db)
    {
        var (year, sequence) = (int.Parse(driven.Case.Split('/')[^2], CultureInfo.InvariantCulture),
            int.Parse(driven.Case.Split('/')[^1], CultureInfo.InvariantCulture));
        return db.Cases.AsNoTracking().Where(of => of.Year == year && of.Sequence == sequence)
            .SelectMany(of => of.Steps).Where(step => step.ClosedAt != null).OrderByDescending(step => step.Id)
            .Select(step => step.Id).FirstAsync();
    }

    /// <summary>The case with a text of it screened, and one that is not.</summary>
    private static async Task<(Guid Case, Guid Screening, TextPlace Unscreened)> Screened(
        Withdrawal driven, MembershipDb db)
    {
        var (year, sequence) = (int.Parse(driven.Case.Split('/')[^2], CultureInfo.InvariantCulture),
            int.Parse(driven.Case.Split('/')[^1], CultureInfo.InvariantCulture));
        var of = await db.Cases.Include(c => c.Assessments).Include(c => c.Screenings)
            .SingleAsync(c => c.Year == year && c.Sequence == sequence);
        var handler = await db.Users.Include(user => user.Assignments)
            .SingleAsync(user => user.Subject == People.Handler);
        var basis = await db.LegalReferences.FirstAsync(rule => rule.Use == LegalReference.ForScreening);
        var places = of.Texts().Select(held => held.Place).ToList();
        var screening = of.Screen(Guid.CreateVersion7(of.OpenedAt), places[0], basis, "Kan ikke siges åpent.",
            handler.On(DateOnly.MaxValue), of.OpenedAt);
        await db.SaveRows();
        return (of.Id, screening.Value!.Id, places[1]);
    }

    private static async Task<string> CalendarOf(string subject, MembershipDb db)
    {
        var key = SecretKey.New();
        (await db.Users.SingleAsync(person => person.Subject == subject)).MoveCalendar(key);
        await db.SaveRows();
        return key.Text;
    }

    /// <summary>The address of a route, without what may be left out; null when a part of it is not known.</summary>
    public string? Fill(RoutePattern pattern)
    {
        var address = "";
        foreach (var segment in pattern.PathSegments)
        {
            if (segment.Parts is [RoutePatternParameterPart { IsOptional: true }]) continue;
            address += "/";
            foreach (var part in segment.Parts)
            {
                if (ValueOf(part, address) is not { } value) return null;
                address += value;
            }
        }

        return address.Length == 0 ? "/" : address + values.GetValueOrDefault(address);
    }

    private string? ValueOf(RoutePatternPart part, string address) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => values.GetValueOrDefault($"{address.Split('/')[1]}/{parameter.Name}"),
        _ => null,
    };
}
