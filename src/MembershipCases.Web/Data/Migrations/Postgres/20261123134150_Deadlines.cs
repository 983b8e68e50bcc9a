using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Postgres
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeadlineChanges",
                table: "Steps",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Span",
                table: "Steps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandInBy",
                table: "Meetings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PlannedMeetingId",
                table: "Cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SuspendedOn",
                table: "Cases",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PlannedMeetingId",
                table: "Cases",
                column: "PlannedMeetingId");

            migrationBuilder.AddForeignKey(
                name: "FK_Cases_Meetings_PlannedMeetingId",
                table: "Cases",
                column: "PlannedMeetingId",
                principalTable: "Meetings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
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
