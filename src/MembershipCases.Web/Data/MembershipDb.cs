using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Data;

/// <summary>The records, on PostgreSQL or SQLite: one model, two sets of migrations.</summary>
public abstract class MembershipDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>The register's memberships.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>What the register says, fact by fact.</summary>
    public DbSet<Fact> Facts => Set<Fact>();

    /// <summary>Offices in all their periods.</summary>
    public DbSet<Office> Offices => Set<Office>();

    /// <summary>Which office took over from which.</summary>
    public DbSet<Succession> Successions => Set<Succession>();

    /// <summary>Documents that facts rest on.</summary>
    public DbSet<ReviewDocument> Documents => Set<ReviewDocument>();

    /// <summary>What was found in the documents, on its way into the register.</summary>
    public DbSet<Finding> Findings => Set<Finding>();

    /// <summary>The cases.</summary>
    public DbSet<MembershipCase> Cases => Set<MembershipCase>();

    /// <summary>Steps of all cases; the worklists read them.</summary>
    public DbSet<Step> Steps => Set<Step>();

    /// <summary>Timers of all cases.</summary>
    public DbSet<CaseTimer> Timers => Set<CaseTimer>();

    /// <summary>Assessments of all memberships over the years.</summary>
    public DbSet<Assessment> Assessments => Set<Assessment>();

    /// <summary>Recommendations of all cases.</summary>
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();

    /// <summary>Resolutions of all cases.</summary>
    public DbSet<Resolution> Resolutions => Set<Resolution>();

    /// <summary>Questions of disqualification of all cases.</summary>
    public DbSet<Disqualification> Disqualifications => Set<Disqualification>();

    /// <summary>Those who do steps in the place of others.</summary>
    public DbSet<Replacement> Replacements => Set<Replacement>();

    /// <summary>Treatments that needed a second person.</summary>
    public DbSet<PendingTreatment> PendingTreatments => Set<PendingTreatment>();

    /// <summary>Cases that belong together.</summary>
    public DbSet<CaseRelation> CaseRelations => Set<CaseRelation>();

    /// <summary>What the council has asked or told the city government to do.</summary>
    public DbSet<Mandate> Mandates => Set<Mandate>();

    /// <summary>The bodies.</summary>
    public DbSet<Body> Bodies => Set<Body>();

    /// <summary>The days on which councils constituted themselves.</summary>
    public DbSet<CouncilPeriodStart> CouncilPeriods => Set<CouncilPeriodStart>();

    /// <summary>Reviews of many memberships at once.</summary>
    public DbSet<Round> ReviewRounds => Set<Round>();

    /// <summary>Their meetings.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>The people who sign in.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>Who may act on whose behalf.</summary>
    public DbSet<Deputyship> Deputyships => Set<Deputyship>();

    /// <summary>Roles that can be held in networks.</summary>
    public DbSet<NetworkRole> NetworkRoles => Set<NetworkRole>();

    /// <summary>Rules of law that the service points to.</summary>
    public DbSet<LegalReference> LegalReferences => Set<LegalReference>();

    /// <summary>Texts that only those with a need may read.</summary>
    public DbSet<Screening> Screenings => Set<Screening>();

    /// <summary>Who has read them.</summary>
    public DbSet<ScreenedReading> ScreenedReadings => Set<ScreenedReading>();

    /// <summary>Who is signed in where.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Reminders that came due.</summary>
    public DbSet<Reminder> Reminders => Set<Reminder>();

    /// <summary>Who was reminded of them.</summary>
    public DbSet<ReminderReceiver> ReminderReceivers => Set<ReminderReceiver>();

    /// <summary>Messages, sent and to be sent.</summary>
    public DbSet<OutgoingMail> Outbox => Set<OutgoingMail>();

    /// <summary>Every version of every process definition that a case may run on.</summary>
    public DbSet<StoredDefinition> Definitions => Set<StoredDefinition>();

    /// <summary>The chained history.</summary>
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    /// <summary>What the looks through the history have found.</summary>
    public DbSet<Inspection> Inspections => Set<Inspection>();

    /// <summary>Commands that were done, with the reply they got.</summary>
    public DbSet<KeptReply> Replies => Set<KeptReply>();

    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Reads the head of the history and keeps others from appending until the transaction ends.</summary>
    public abstract Task<HistoryHead> LockHistoryHead(CancellationToken cancellationToken);

    /// <summary>
    /// Waits until no other transaction holds the lock of this name, and holds it until this one ends.
    /// </summary>
    public abstract Task Lock(string name, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the message whose turn it is and that nobody else is sending, for so long by the database's own clock;
    /// null when there is none.
    /// </summary>
    public abstract Task<OutgoingMail?> LeaseMail(
        DateTimeOffset now, Guid lease, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>
    /// The name of the unique constraint or index that a failed save ran into, or null when it was something else.
    /// </summary>
    public abstract string? UniqueViolation(DbUpdateException exception);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MembershipDb).Assembly);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var word in Columns.Enums)
            configurationBuilder.Properties(word).HaveConversion<string>().HaveMaxLength(40);
    }
}
