using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Reevaluations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Memberships_NextReevaluation_Id",
                table: "Memberships");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReevaluationDueOn",
                table: "Cases",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CouncilPeriods",
                columns: table => new
                {
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilPeriods", x => x.On);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewRounds_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRoundItems",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeftOut = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRoundItems", x => new { x.RoundId, x.MembershipId });
                    table.ForeignKey(
                        name: "FK_ReviewRoundItems_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewRoundItems_Memberships_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "Memberships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewRoundItems_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Due",
                table: "Memberships",
                columns: new[] { "NextReevaluation", "Id" },
                filter: "\"NextReevaluation\" IS NOT NULL AND \"Status\" = 'Member'");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Undated",
                table: "Memberships",
                column: "Id",
                filter: "\"NextReevaluation\" IS NULL AND \"Status\" = 'Member'");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OneForEachDate",
                table: "Cases",
                columns: new[] { "MembershipId", "ReevaluationDueOn" },
                unique: true,
                filter: "\"ReevaluationDueOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRoundItems_CaseId",
                table: "ReviewRoundItems",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRoundItems_MembershipId",
                table: "ReviewRoundItems",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_OfficeId",
                table: "ReviewRounds",
                column: "OfficeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CouncilPeriods");

            migrationBuilder.DropTable(
                name: "ReviewRoundItems");

            migrationBuilder.DropTable(
                name: "ReviewRounds");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_Due",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_Undated",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Cases_OneForEachDate",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ReevaluationDueOn",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_NextReevaluation_Id",
                table: "Memberships",
                columns: new[] { "NextReevaluation", "Id" },
                filter: "\"NextReevaluation\" IS NOT NULL");
        }
    }
}
