using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using MembershipCases.Web.Features.Reviews.Reading;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Stores a document that was read, with its findings, for a person to decide on.</summary>
public static class UploadReview
{
    /// <summary>The document.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The file's name.</summary>
        public string FileName { get; init; } = "";

        /// <summary>The year that the document concerns; null when unknown.</summary>
        public int? Year { get; init; }

        /// <summary>The result of reading; <see cref="ReadUpload"/> produces it.</summary>
        [JsonIgnore]
        public ReviewRead? Read { get; init; }

        /// <summary>SHA-256 of the file, which identifies the document.</summary>
        public string? Sha256 => Read?.Sha256;
    }

    /// <summary>The state of the document.</summary>
    public enum Outcome
    {
        /// <summary>It is new, and its findings are undecided.</summary>
        New,

        /// <summary>It was uploaded before, and has not been imported.</summary>
        Waiting,

        /// <summary>Its findings were imported before.</summary>
        ImportedBefore,
    }

    /// <summary>The document.</summary>
    public sealed record Reply(Guid Id, Outcome Outcome, int Findings);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.FileName).NotEmpty().MaximumLength(300);
            RuleFor(command => command.Year).InclusiveBetween(1900, 2100);
            RuleFor(command => command.Read).NotNull().OverridePropertyName("File");
        }
    }

    /// <summary>Stores the document. The same file is stored once.</summary>
    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var read = request.Read!;
            var known = await db.Documents.FirstOrDefaultAsync(document => document.Sha256 == read.Sha256,
                cancellationToken);
            var document = known
                ?? new ReviewDocument(user.NewId(), read.Sha256,
                    read.Findings.Title ?? Path.GetFileNameWithoutExtension(request.FileName), request.FileName,
                    user.Now);
            document.SetText(request.FileName, read.Text, read.Findings.NotUnderstood, request.Year, user.Required.UserId,
                user.Now);
            if (known is { ImportedAt: not null }) return new Reply(known.Id, Outcome.ImportedBefore, 0);
            if (known is not null)
                return new Reply(known.Id, Outcome.Waiting,
                    await db.Findings.CountAsync(finding => finding.DocumentId == known.Id, cancellationToken));
            db.Documents.Add(document);
            return new Reply(document.Id, Outcome.New, await Propose(document.Id, read, cancellationToken));
        }

        private async Task<int> Propose(Guid document, ReviewRead read, CancellationToken cancellationToken)
        {
            var proposer = new Proposer(await KnownInTheRegister.Memberships(db, cancellationToken),
                await KnownInTheRegister.Offices(db, cancellationToken), read.Text);
            var findings = FindingRead.All(read.Findings)
                .Select((found, i) => new Finding(user.NewId(), document, i + 1, proposer.Propose(found))).ToList();
            db.Findings.AddRange(findings);
            return findings.Count;
        }
    }
}
