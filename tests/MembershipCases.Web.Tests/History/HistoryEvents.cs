using System.Reflection;
using System.Reflection.Emit;
using MediatR;
using MembershipCases.Web.Casework.Seeds;
using MembershipCases.Web.Features.History;
using MembershipCases.Web.Features.People;
using MembershipCases.Web.Http.SignIn;
using MembershipCases.Web.Tests.Architecture;

namespace MembershipCases.Web.Tests.History;

/// <summary>Every sort of event that the domain knows, and what can write it: read from the code.</summary>
internal static class HistoryEvents
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(HistoryEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && IsEvent(type))
            .OrderBy(NameOf, StringComparer.Ordinal),
    ];

    /// <summary>The name of a sort of event, also of one that has a name for each word of an enum.</summary>
    public static string NameOf(Type type) => type.GetCustomAttribute<EventNameAttribute>()!.Name;

    /// <summary>Every name that an entry can have.</summary>
    public static IEnumerable<string> Names { get; } =
        Types.SelectMany(
            type => type == typeof(FactStated) ? Enum.GetValues<FactKind>().Select(FactStated.NameOf) : [NameOf(type)]);

    /// <summary>The events that each command can write, by the command's folder and slice.</summary>
    public static IEnumerable<(string Command, IReadOnlyList<Type> Events)> OfCommands() =>
        from handler in typeof(Program).Assembly.GetTypes()
        where !handler.IsAbstract
        from handled in handler.GetInterfaces()
        where handled.IsGenericType && handled.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
        let command = handled.GetGenericArguments()[0]
        where command.IsAssignableTo(typeof(ICommand))
        let name = Slice(command)
        orderby name
        select (name, In(CallGraph.From(handler, nameof(IRequestHandler<,>.Handle))));

    /// <summary>The events that come about otherwise.</summary>
    public static IEnumerable<(string Origin, IReadOnlyList<Type> Events)> OfTheService() =>
    [
        ("every command, when it is committed",
            In(CallGraph.From(typeof(HistoryWriter), nameof(HistoryWriter.Save)))),
        ("the first data of an empty database", In(CallGraph.From(typeof(Seeder), nameof(Seeder.Seed)))),
        ("a database that is brought up to date", In(CallGraph.From(typeof(RowSealing), nameof(RowSealing.Run)))),
        ("a sign-in by the identity provider",
            In(CallGraph.From(typeof(Provider), nameof(Provider.TakeMailAddress)))),
        ("the nightly removal of old texts", In(CallGraph.From(typeof(RemoveMailTexts), nameof(RemoveMailTexts.Sweep)))),
        ("the command line `restore acknowledge`",
            In(CallGraph.From(typeof(AcknowledgeRestore), nameof(AcknowledgeRestore.Acknowledge)))),
        ("the command line `appoint-administrator`",
            In(CallGraph.From(typeof(AppointAdministrator), nameof(AppointAdministrator.Appoint)))),
    ];

    /// <summary>Whether somewhere a reason is given with the event.</summary>
    public static bool HasReason(Type type) => WithReason.Contains(type);

    private static HashSet<Type> WithReason { get; } =
        [.. typeof(HistoryEvent).Assembly.GetTypes().SelectMany(type => type.GetMembers(Declared)).OfType<MethodBase>()
            .SelectMany(GivenReasons)];

    private static bool IsEvent(Type? type) => type?.IsSubclassOf(typeof(HistoryEvent)) == true;

    private static string Slice(Type command)
    {
        var slice = command.DeclaringType ?? command;
        return $"{slice.Namespace!.Split('.')[^1]}/{slice.Name}";
    }

    private static IReadOnlyList<Type> In(IEnumerable<MethodBase> methods) =>
        [.. methods.SelectMany(Instructions.Of).Where(instruction => instruction.Code == OpCodes.Newobj)
            .Select(instruction => instruction.Member!.DeclaringType!).Where(IsEvent)
            .Distinct().OrderBy(NameOf, StringComparer.Ordinal)];

    /// <summary>The events that a method makes and gives a reason: an initializer follows on its constructor.</summary>
    private static IEnumerable<Type> GivenReasons(MethodBase method)
    {
        Type? made = null;
        foreach (var (code, member) in Instructions.Of(method))
        {
            if (code == OpCodes.Newobj && IsEvent(member!.DeclaringType)) made = member.DeclaringType;
            if (made is not null && member?.Name == "set_Reason" && member.DeclaringType == typeof(HistoryEvent))
                yield return made;
        }
    }
}
