using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TwoPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AddedBy",
                table: "Users",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ProposedFor",
                table: "PendingTreatments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Waiting",
                table: "Memberships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ProposedBy",
                table: "Deputyships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndProposedBy",
                table: "Assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndProposedOn",
                table: "Assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Writers",
                table: "Assessments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RefusedTasks",
                columns: table => new
                {
                    CommandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Task = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AboutId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    FirstAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefusedTasks", x => x.CommandId);
                });

            migrationBuilder.Sql("""
                UPDATE "Users" SET "AddedBy" = (
                    SELECT h."UserId" FROM "History" AS h
                    WHERE h."SubjectId" = "Users"."Id" AND h."What" = 'user.added' ORDER BY h."Sequence" LIMIT 1)
                WHERE EXISTS (
                    SELECT 1 FROM "History" AS h JOIN "Users" AS known ON known."Id" = h."UserId"
                    WHERE h."SubjectId" = "Users"."Id" AND h."What" = 'user.added')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RefusedTasks");

            migrationBuilder.DropColumn(
                name: "AddedBy",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "ProposedFor",
                table: "PendingTreatments");

            migrationBuilder.DropColumn(
                name: "Waiting",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "Deputyships");

            migrationBuilder.DropColumn(
                name: "EndProposedBy",
                table: "Assignments");

            migrationBuilder.DropColumn(
                name: "EndProposedOn",
                table: "Assignments");

            migrationBuilder.DropColumn(
                name: "Writers",
                table: "Assessments");
        }
    }
}
