using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Screening : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "PublishedAt",
                table: "Cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Screenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RootId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    MandateId = table.Column<Guid>(type: "uuid", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "text", nullable: false),
                    PublicText = table.Column<string>(type: "text", nullable: false),
                    StandsAs = table.Column<string>(type: "text", nullable: false),
                    FullTexts = table.Column<string>(type: "text", nullable: false),
                    AboutUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LiftedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    LiftedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LiftedBecause = table.Column<string>(type: "text", nullable: true)
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
                    ScreeningId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
            migrationBuilder.DropTable(
                name: "ScreenedReadings");

            migrationBuilder.DropTable(
                name: "Screenings");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "Cases");
        }
    }
}
