using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Deadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "CountedFrom",
                table: "Steps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeadlineChanges",
                table: "Steps",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Span",
                table: "Steps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandInBy",
                table: "Meetings",
                type: "TEXT",
                nullable: true);

            // SQLite adds a foreign key to a table that stands only by making the table anew, outside the transaction; a column
            // that brings its key with it stays inside, so that a migration which is cut short leaves nothing behind.
            migrationBuilder.Sql(
                """ALTER TABLE "Cases" ADD COLUMN "PlannedMeetingId" TEXT NULL CONSTRAINT "FK_Cases_Meetings_PlannedMeetingId" REFERENCES "Meetings" ("Id") ON DELETE RESTRICT""");

            migrationBuilder.AddColumn<DateOnly>(
                name: "SuspendedOn",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PlannedMeetingId",
                table: "Cases",
                column: "PlannedMeetingId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Cases_Meetings_PlannedMeetingId",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_PlannedMeetingId",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "CountedFrom",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "DeadlineChanges",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "Span",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "HandInBy",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "PlannedMeetingId",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "SuspendedOn",
                table: "Cases");
        }
    }
}
