using MembershipCases.Domain.Reviews.Import;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

/// <summary>Findings of documents with one arena, and those who decide on them.</summary>
public static class Decided
{
    public const string Asked = "Bystyret har bedt byrådet om å melde kommunen inn i samarbeidet.";
    public const string Considered = "Bystyret har bedt byrådet vurdere å melde kommunen inn i samarbeidet.";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly Guid Health = Guid.CreateVersion7(Now), Culture = Guid.CreateVersion7(Now);
    public static readonly Actor Administrator = Acting(Role.Administrator, null),
        HealthHandler = Acting(Role.CaseHandler, Health), CultureHandler = Acting(Role.CaseHandler, Culture);

    public static Recorder Recorder(Actor by) => new(by.UserId, Now, new DateOnly(2026, 3, 2));

    /// <summary>The finding of a document whose only section has these paragraphs.</summary>
    public static Finding Finding(params string[] paragraphs)
    {
        string[] lines = ["Gjennomgang av nettverk", "Fjordvik kommune er med i flere nettverk.", "Del 1 Nettverk",
            "Havbyenes forum (HBF)", "Havbyenes forum er et nettverk av byer.", .. paragraphs];
        var text = ReviewText.Of(string.Join('\n', lines));
        var read = FindingRead.All(One.Of(lines)).Single();
        var proposer = new Proposer([], [new KnownOffice(Health, ["Byråd for helse"])], text);
        return new Finding(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), 1, proposer.Propose(read));
    }

    /// <summary>A membership of the office of health.</summary>
    public static Membership OfHealth()
    {
        var (by, said) = (Recorder(Administrator), Source.Statement(Administrator.UserId, "Prøve."));
        var membership = Membership.Register(by.NewId(), "Havbyenes forum", ArenaKind.Network, MembershipStatus.Member,
            null, said, by).Value!;
        Assert.True(membership.State(FactKind.Responsible, $"{Health}", null, said, by).IsOk);
        _ = membership.TakeEvents();
        return membership;
    }

    private static Actor Acting(Role role, Guid? office) =>
        new(Guid.CreateVersion7(Now), $"{role}", [new Authority(role, office)]);
}
