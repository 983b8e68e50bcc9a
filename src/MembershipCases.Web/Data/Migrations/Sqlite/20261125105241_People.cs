using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AwayFrom",
                table: "Users",
                type: "TEXT",
                nullable: true);

            // SQLite adds what a new column refers to and is held to with the column, in one transaction; otherwise the table would be rebuilt outside of it.
            migrationBuilder.Sql(
                """ALTER TABLE "Users" ADD COLUMN "AwayTo" TEXT NULL CONSTRAINT "CK_Users_Away" CHECK (("AwayFrom" IS NULL) = ("AwayTo" IS NULL) AND "AwayFrom" < "AwayTo")""");

            migrationBuilder.Sql(
                """ALTER TABLE "Assignments" ADD COLUMN "ProposedBy" TEXT NULL CONSTRAINT "FK_Assignments_Users_ProposedBy" REFERENCES "Users" ("Id") ON DELETE RESTRICT""");

            migrationBuilder.Sql(
                """ALTER TABLE "Assignments" ADD COLUMN "Seat" TEXT NULL CONSTRAINT "CK_Assignments_Period" CHECK ("From" <= "To")""");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Users",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "DoneFor",
                table: "Steps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OnBehalfOf",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ApprovedFor",
                table: "Assessments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DraftedFor",
                table: "Assessments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Deputyships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeputyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AppointedBy = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deputyships", x => x.Id);
                    table.CheckConstraint("CK_Deputyships_Another", "\"DeputyId\" <> \"PrincipalId\"");
                    table.CheckConstraint("CK_Deputyships_Period", "\"From\" <= \"To\"");
                    table.ForeignKey(
                        name: "FK_Deputyships_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deputyships_Users_AppointedBy",
                        column: x => x.AppointedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deputyships_Users_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deputyships_Users_PrincipalId",
                        column: x => x.PrincipalId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_History_OfPerson",
                table: "History",
                columns: new[] { "SubjectId", "Sequence" },
                filter: "\"Subject\" = 'User'");

            migrationBuilder.CreateIndex(
                name: "IX_History_OnBehalfOf_Sequence",
                table: "History",
                columns: new[] { "OnBehalfOf", "Sequence" },
                filter: "\"OnBehalfOf\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_ProposedBy",
                table: "Assignments",
                column: "ProposedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Role_OfficeId",
                table: "Assignments",
                columns: new[] { "Role", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deputyships_AppointedBy",
                table: "Deputyships",
                column: "AppointedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Deputyships_DeputyId_To",
                table: "Deputyships",
                columns: new[] { "DeputyId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Deputyships_OfficeId",
                table: "Deputyships",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Deputyships_PrincipalId",
                table: "Deputyships",
                column: "PrincipalId");

            migrationBuilder.Sql("""
                UPDATE "Users" SET "SearchText" = lower("Name" || char(10) || coalesce("Department", ''));
                UPDATE "Assignments" SET "Seat" = 'CityGovernment' WHERE "Role" = 'Commissioner'
                    AND "OfficeId" IN (SELECT "Id" FROM "Offices" WHERE "Kind" IN ('Commissioner', 'ChiefCommissioner'));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Assignments_Users_ProposedBy",
                table: "Assignments");

            migrationBuilder.DropTable(
                name: "Deputyships");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Users_Away",
                table: "Users");

            migrationBuilder.DropIndex(
                name: "IX_History_OfPerson",
                table: "History");

            migrationBuilder.DropIndex(
                name: "IX_History_OnBehalfOf_Sequence",
                table: "History");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_ProposedBy",
                table: "Assignments");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_Role_OfficeId",
                table: "Assignments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Assignments_Period",
                table: "Assignments");

            migrationBuilder.DropColumn(
                name: "AwayFrom",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "AwayTo",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "DoneFor",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "OnBehalfOf",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "Assignments");

            migrationBuilder.DropColumn(
                name: "Seat",
                table: "Assignments");

            migrationBuilder.DropColumn(
                name: "ApprovedFor",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "DraftedFor",
                table: "Assessments");
        }
    }
}
