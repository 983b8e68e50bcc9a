using System.Reflection;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Tests.Architecture;

/// <summary>A command on a record that exists goes one way, so that none forgets to compare the version.</summary>
public sealed class CommandTests
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyList<Type> Types = [
        .. typeof(Program).Assembly.GetTypes().Where(type => !type.IsAbstract)];

    [Fact]
    public void A_command_that_states_a_version_is_a_command_on_a_record() =>
        Breaches.None(
            Types.Where(IsCommand)
                .Where(type => type.GetProperty("Version") is not null
                    && BaseOf(type, typeof(RecordCommand<,>)) is null).Select(Name));

    [Fact]
    public void A_command_on_a_record_is_handled_where_its_version_is_compared()
    {
        var handlers =
            Types.Where(type => HandledBy(type) is { } handled && BaseOf(handled, typeof(RecordCommand<,>)) is not null)
                .ToList();

        Assert.NotEmpty(handlers);
        Breaches.None(handlers.Where(type => BaseOf(type, typeof(RecordHandler<,,>)) is null).Select(Name));
    }

    [Fact]
    public void No_feature_compares_a_version_by_hand() =>
        Breaches.None(
            from file in SourceTree.Files()
            where file.Path.StartsWith("MembershipCases.Web/Features/", StringComparison.Ordinal)
                || file.Path.StartsWith("MembershipCases.Web/Casework/", StringComparison.Ordinal)
            from line in file.Lines
            where line.Contains(".Version != ", StringComparison.Ordinal)
                || line.Contains("Version == request.", StringComparison.Ordinal)
            select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void A_handler_changes_its_record_in_one_of_two_ways()
    {
        var handlers = Types.Where(type => BaseOf(type, typeof(ChangeHandler<,,>)) is not null).ToList();

        Assert.NotEmpty(handlers);
        Breaches.None(
            handlers.Where(
                type => type.GetMethods(Own)
                    .Count(method => method.Name is "Change" or "ChangeAsync" or "DoStep" or "DoStepAsync") != 1)
                    .Select(Name));
    }

    [Fact]
    public void The_id_of_a_record_is_not_read_from_a_form()
    {
        foreach (var command in Types.Where(IsCommand)
            .Where(type => BaseOf(type, typeof(RecordCommand<,>)) is not null))
        {
            var target = Activator.CreateInstance(command)!;
            var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
            command.GetProperty("TargetId", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(target, id);
            var bound = command.GetProperties()
                .Where(property => id.Equals(property.GetValue(target))
                    && !property.IsDefined(typeof(BindNeverAttribute)));
            Breaches.None(bound.Select(property => $"{Name(command)}.{property.Name}"));
        }
    }

    [Fact]
    public void An_answer_with_a_version_sends_it_as_its_etag() =>
        Breaches.None(
            from request in Types
            from of in request.GetInterfaces()
            where of.IsGenericType && of.GetGenericTypeDefinition() == typeof(IRequest<>)
            let reply = of.GetGenericArguments()[0].GetGenericArguments().FirstOrDefault()
            where reply?.Assembly == typeof(Program).Assembly
                && reply.GetProperty("Version")?.PropertyType == typeof(int)
                && !reply.IsAssignableTo(typeof(IVersioned))
            select Name(reply));

    [Fact]
    public void The_pipeline_names_no_feature_and_no_case() =>
        Breaches.None(
            from file in SourceTree.Files()
            where file.Path.StartsWith("MembershipCases.Web/Pipeline/", StringComparison.Ordinal)
            from line in file.Lines
            where line.Contains("Features.", StringComparison.Ordinal)
                || line.Contains("MembershipCase ", StringComparison.Ordinal)
                || line.Contains("CaseConstraints", StringComparison.Ordinal)
            select $"{file.Path}: {line.Trim()}");

    private static bool IsCommand(Type type) => type.IsAssignableTo(typeof(ICommand));

    private static string Name(Type type) => type.FullName!;

    private static Type? HandledBy(Type type) => type.GetInterfaces()
        .FirstOrDefault(
            of => of.IsGenericType
                && of.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))?.GetGenericArguments()[0];

    private static Type? BaseOf(Type type, Type definition)
    {
        for (var of = type.BaseType; of is not null; of = of.BaseType)
            if (of.IsGenericType && of.GetGenericTypeDefinition() == definition) return of;
        return null;
    }
}
