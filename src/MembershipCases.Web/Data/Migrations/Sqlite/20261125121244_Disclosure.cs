using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Disclosure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "InsteadOf",
                table: "Steps",
                type: "TEXT",
                nullable: true);

            // A column that brings its key or check with it stays inside the transaction; see the migration of the deadlines.
            migrationBuilder.Sql(
                """ALTER TABLE "Resolutions" ADD COLUMN "ConfirmedBy" TEXT NULL CONSTRAINT "CK_Resolutions_FourEyes" CHECK ("ConfirmedBy" <> "RecordedBy")""");

            migrationBuilder.AddColumn<string>(
                name: "Substitutes",
                table: "Resolutions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Disqualified",
                table: "Recommendations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Substitutes",
                table: "Recommendations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "RaisedFor",
                table: "LegalReferences",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.Sql(
                """ALTER TABLE "Facts" ADD COLUMN "HeldBy" TEXT NULL CONSTRAINT "FK_Facts_Users_HeldBy" REFERENCES "Users" ("Id") ON DELETE RESTRICT""");

            migrationBuilder.Sql(
                """ALTER TABLE "Facts" ADD COLUMN "NetworkRole" TEXT NULL CONSTRAINT "FK_Facts_NetworkRoles_NetworkRole" REFERENCES "NetworkRoles" ("Key") ON DELETE RESTRICT CONSTRAINT "CK_Facts_Holder" CHECK (("HeldBy" IS NULL) = ("NetworkRole" IS NULL) AND ("HeldBy" IS NULL OR "Kind" = 'RoleHeld'))""");

            migrationBuilder.AddColumn<string>(
                name: "Body",
                table: "Disqualifications",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql(
                """ALTER TABLE "Disqualifications" ADD COLUMN "FactId" TEXT NULL CONSTRAINT "FK_Disqualifications_Facts_FactId" REFERENCES "Facts" ("Id") ON DELETE RESTRICT""");

            migrationBuilder.Sql(
                """ALTER TABLE "Disqualifications" ADD COLUMN "MeetingId" TEXT NULL CONSTRAINT "FK_Disqualifications_Meetings_MeetingId" REFERENCES "Meetings" ("Id") ON DELETE RESTRICT""");

            migrationBuilder.Sql(
                """ALTER TABLE "Disqualifications" ADD COLUMN "Rule" TEXT NULL CONSTRAINT "FK_Disqualifications_LegalReferences_Rule" REFERENCES "LegalReferences" ("Key") ON DELETE RESTRICT CONSTRAINT "CK_Disqualifications_NotByThemselves" CHECK ("RuledBy" <> "UserId")""");

            migrationBuilder.Sql(
                """ALTER TABLE "Disqualifications" ADD COLUMN "RuledOn" TEXT NULL CONSTRAINT "CK_Disqualifications_Ruled" CHECK (("State" = 'Raised') = ("RuledAt" IS NULL) AND ("RuledOn" IS NULL) = ("Rule" IS NULL))""");

            migrationBuilder.CreateTable(
                name: "NetworkRoles",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Raises = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NetworkRoles", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "PendingTreatments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StepId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RefusedFor = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingTreatments", x => x.Id);
                    table.CheckConstraint("CK_PendingTreatments_Decided", "(\"State\" = 'Waiting') = (\"DecidedBy\" IS NULL) AND (\"State\" = 'Refused') = (\"RefusedFor\" IS NOT NULL)");
                    table.CheckConstraint("CK_PendingTreatments_FourEyes", "\"State\" <> 'Confirmed' OR \"DecidedBy\" <> \"ProposedBy\"");
                    table.ForeignKey(
                        name: "FK_PendingTreatments_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PendingTreatments_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PendingTreatments_Steps_StepId",
                        column: x => x.StepId,
                        principalTable: "Steps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Replacements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    InsteadOf = table.Column<Guid>(type: "TEXT", nullable: false),
                    InsteadOfName = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    NamedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    NamedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Replacements", x => x.Id);
                    table.CheckConstraint("CK_Replacements_Another", "\"UserId\" <> \"InsteadOf\"");
                    table.ForeignKey(
                        name: "FK_Replacements_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Replacements_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Replacements_Users_InsteadOf",
                        column: x => x.InsteadOf,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Replacements_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Facts_HeldBy",
                table: "Facts",
                column: "HeldBy");

            migrationBuilder.CreateIndex(
                name: "IX_Facts_NetworkRole",
                table: "Facts",
                column: "NetworkRole");

            migrationBuilder.CreateIndex(
                name: "IX_Disqualifications_FactId",
                table: "Disqualifications",
                column: "FactId");

            migrationBuilder.CreateIndex(
                name: "IX_Disqualifications_MeetingId",
                table: "Disqualifications",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Disqualifications_Rule",
                table: "Disqualifications",
                column: "Rule");

            migrationBuilder.CreateIndex(
                name: "IX_Disqualifications_Waiting",
                table: "Disqualifications",
                columns: new[] { "Body", "RaisedAt" },
                filter: "\"State\" = 'Raised'");

            migrationBuilder.CreateIndex(
                name: "IX_PendingTreatments_CaseId",
                table: "PendingTreatments",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PendingTreatments_MeetingId",
                table: "PendingTreatments",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_PendingTreatments_Waiting",
                table: "PendingTreatments",
                column: "StepId",
                unique: true,
                filter: "\"State\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_Replacements_InsteadOf",
                table: "Replacements",
                column: "InsteadOf");

            migrationBuilder.CreateIndex(
                name: "IX_Replacements_OfficeId",
                table: "Replacements",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Replacements_One",
                table: "Replacements",
                columns: new[] { "CaseId", "Role", "OfficeId" },
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Replacements_Whose",
                table: "Replacements",
                column: "UserId",
                filter: "\"EndedAt\" IS NULL");

            // Who rules on the questions that were raised before: bystyret on those under the mayor, byrådet on everybody else.
            migrationBuilder.Sql(
                """
                UPDATE "Disqualifications" SET "Body" = CASE WHEN EXISTS (
                    SELECT 1 FROM "Assignments" LEFT JOIN "Offices" ON "Offices"."Id" = "Assignments"."OfficeId"
                    WHERE "Assignments"."UserId" = "Disqualifications"."UserId" AND ("Assignments"."Role" = 'CouncilSecretariat' OR "Offices"."Kind" IN ('Mayor', 'CouncilSecretariat')))
                    THEN 'council' ELSE 'city-government' END
                """);
            // The table of rules may have been filled before it told which rule is for roles held.
            migrationBuilder.Sql("""UPDATE "LegalReferences" SET "RaisedFor" = 'Elected' WHERE "Key" = 'kommuneloven-11-10'""");
            migrationBuilder.Sql("""UPDATE "LegalReferences" SET "RaisedFor" = 'Employed' WHERE "Key" = 'kommuneloven-13-3'""");

            migrationBuilder.AddColumn<long>(
                name: "PublishedAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Screenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RootId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MandateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    PublicText = table.Column<string>(type: "TEXT", nullable: false),
                    StandsAs = table.Column<string>(type: "TEXT", nullable: false),
                    FullTexts = table.Column<string>(type: "TEXT", nullable: false),
                    AboutUserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    LiftedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    LiftedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LiftedBecause = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Screenings", x => x.Id);
                    table.CheckConstraint("CK_Screenings_Lifted", "(\"LiftedAt\" IS NULL) = (\"LiftedBy\" IS NULL) AND (\"LiftedAt\" IS NULL) = (\"LiftedBecause\" IS NULL)");
                    table.CheckConstraint("CK_Screenings_OneRecord", "CASE WHEN \"CaseId\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"MembershipId\" IS NULL THEN 0 ELSE 1 END\n+ CASE WHEN \"MandateId\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"DocumentId\" IS NULL THEN 0 ELSE 1 END = 1");
                    table.ForeignKey(
                        name: "FK_Screenings_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_LegalReferences_Basis",
                        column: x => x.Basis,
                        principalTable: "LegalReferences",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Mandates_MandateId",
                        column: x => x.MandateId,
                        principalTable: "Mandates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Memberships_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "Memberships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Users_AboutUserId",
                        column: x => x.AboutUserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Users_By",
                        column: x => x.By,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Users_LiftedBy",
                        column: x => x.LiftedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScreenedReadings",
                columns: table => new
                {
                    ScreeningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreenedReadings", x => new { x.ScreeningId, x.UserId, x.On });
                    table.ForeignKey(
                        name: "FK_ScreenedReadings_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScreenedReadings_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ScreenedReadings_UserId",
                table: "ScreenedReadings",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_AboutUserId",
                table: "Screenings",
                column: "AboutUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_Basis",
                table: "Screenings",
                column: "Basis");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_By",
                table: "Screenings",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_CaseId",
                table: "Screenings",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_DocumentId",
                table: "Screenings",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_InForce",
                table: "Screenings",
                columns: new[] { "RecordId", "Field" },
                unique: true,
                filter: "\"LiftedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_LiftedBy",
                table: "Screenings",
                column: "LiftedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_MandateId",
                table: "Screenings",
                column: "MandateId");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_MembershipId",
                table: "Screenings",
                column: "MembershipId");

            migrationBuilder.Sql("""
                UPDATE "LegalReferences" SET "Use" = 'screening' WHERE "Use" IS NULL AND "Key" IN (
                    'offentleglova-13', 'offentleglova-18', 'offentleglova-20', 'offentleglova-21', 'offentleglova-23', 'offentleglova-24', 'offentleglova-25', 'offentleglova-26');
                UPDATE "LegalReferences" SET "Use" = 'withholding' WHERE "Use" IS NULL AND "Key" = 'offentleglova-14';
                """);

            // A case that stands or stood on an agenda is public. Since when is not kept; the moment when it came to the body is the nearest that is.
            migrationBuilder.Sql("""
                UPDATE "Cases" SET "PublishedAt" = (SELECT MIN(step."OpenedAt") FROM "AgendaItems" item JOIN "Steps" step ON step."Id" = item."StepId" WHERE item."CaseId" = "Cases"."Id")
                WHERE EXISTS (SELECT 1 FROM "AgendaItems" item WHERE item."CaseId" = "Cases"."Id");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Disqualifications_Facts_FactId",
                table: "Disqualifications");

            migrationBuilder.DropForeignKey(
                name: "FK_Disqualifications_LegalReferences_Rule",
                table: "Disqualifications");

            migrationBuilder.DropForeignKey(
                name: "FK_Disqualifications_Meetings_MeetingId",
                table: "Disqualifications");

            migrationBuilder.DropForeignKey(
                name: "FK_Facts_NetworkRoles_NetworkRole",
                table: "Facts");

            migrationBuilder.DropForeignKey(
                name: "FK_Facts_Users_HeldBy",
                table: "Facts");

            migrationBuilder.DropTable(
                name: "NetworkRoles");

            migrationBuilder.DropTable(
                name: "PendingTreatments");

            migrationBuilder.DropTable(
                name: "Replacements");

            migrationBuilder.DropTable(
                name: "ScreenedReadings");

            migrationBuilder.DropTable(
                name: "Screenings");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Resolutions_FourEyes",
                table: "Resolutions");

            migrationBuilder.DropIndex(
                name: "IX_Facts_HeldBy",
                table: "Facts");

            migrationBuilder.DropIndex(
                name: "IX_Facts_NetworkRole",
                table: "Facts");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Facts_Holder",
                table: "Facts");

            migrationBuilder.DropIndex(
                name: "IX_Disqualifications_FactId",
                table: "Disqualifications");

            migrationBuilder.DropIndex(
                name: "IX_Disqualifications_MeetingId",
                table: "Disqualifications");

            migrationBuilder.DropIndex(
                name: "IX_Disqualifications_Rule",
                table: "Disqualifications");

            migrationBuilder.DropIndex(
                name: "IX_Disqualifications_Waiting",
                table: "Disqualifications");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Disqualifications_NotByThemselves",
                table: "Disqualifications");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Disqualifications_Ruled",
                table: "Disqualifications");

            migrationBuilder.DropColumn(
                name: "InsteadOf",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "ConfirmedBy",
                table: "Resolutions");

            migrationBuilder.DropColumn(
                name: "Substitutes",
                table: "Resolutions");

            migrationBuilder.DropColumn(
                name: "Disqualified",
                table: "Recommendations");

            migrationBuilder.DropColumn(
                name: "Substitutes",
                table: "Recommendations");

            migrationBuilder.DropColumn(
                name: "RaisedFor",
                table: "LegalReferences");

            migrationBuilder.DropColumn(
                name: "HeldBy",
                table: "Facts");

            migrationBuilder.DropColumn(
                name: "NetworkRole",
                table: "Facts");

            migrationBuilder.DropColumn(
                name: "Body",
                table: "Disqualifications");

            migrationBuilder.DropColumn(
                name: "FactId",
                table: "Disqualifications");

            migrationBuilder.DropColumn(
                name: "MeetingId",
                table: "Disqualifications");

            migrationBuilder.DropColumn(
                name: "Rule",
                table: "Disqualifications");

            migrationBuilder.DropColumn(
                name: "RuledOn",
                table: "Disqualifications");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "Cases");
        }
    }
}
