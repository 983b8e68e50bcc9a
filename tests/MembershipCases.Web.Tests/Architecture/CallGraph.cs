using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace MembershipCases.Web.Tests.Architecture;

/// <summary>
/// Every method of the product that a method can reach: by calls, through lambdas, iterators and async methods, and in
/// every override. Where the object that was begun with has an override of its own, only that one is followed.
/// </summary>
internal sealed class CallGraph
{
    private const BindingFlags Every =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly ILookup<Assembly, Type> Concrete =
        new[] { typeof(HistoryEvent), typeof(Program), typeof(CallGraph) }
        .SelectMany(type => type.Assembly.GetTypes())
        .Where(type => type is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false })
        .ToLookup(type => type.Assembly);

    private readonly Dictionary<RuntimeMethodHandle, MethodBase> reached = [];
    private readonly Queue<MethodBase> waiting = [];
    private readonly Type self;

    private CallGraph(Type self) => this.self = self;

    /// <summary>What a method of an object can reach, itself included.</summary>
    /// <param name="self">The object's type.</param>
    /// <param name="method">The method's name.</param>
    public static IReadOnlyCollection<MethodBase> From(Type self, string method)
    {
        var graph = new CallGraph(self);
        foreach (var begin in self.GetMethods(Every).Where(candidate => candidate.Name == method)) graph.Add(begin);
        while (graph.waiting.TryDequeue(out var next)) graph.Follow(next);
        return graph.reached.Values;
    }

    private void Follow(MethodBase method)
    {
        if (StateMachineOf(method) is { } machine) Add(machine.GetMethod("MoveNext", Every)!);
        foreach (var (code, member) in Instructions.Of(method))
        {
            if (member is not MethodBase called || !Concrete.Contains(called.Module.Assembly)) continue;
            Add(called);
            if (called is MethodInfo { IsVirtual: true } open && code != OpCodes.Call)
                foreach (var target in Overrides(open)) Add(target);
        }
    }

    private void Add(MethodBase method)
    {
        if (reached.TryAdd(method.MethodHandle, method)) waiting.Enqueue(method);
    }

    private IEnumerable<MethodInfo> Overrides(MethodInfo method)
    {
        var declared = method.DeclaringType!;
        if (declared.IsAssignableFrom(self)) return [OverrideIn(self, method)];
        return Concrete.SelectMany(types => types).Where(declared.IsAssignableFrom)
            .Select(type => OverrideIn(type, method));
    }

    private static MethodInfo OverrideIn(Type type, MethodInfo method)
    {
        if (method.DeclaringType is { IsInterface: true } face)
        {
            var map = type.GetInterfaceMap(face);
            return map.TargetMethods[Array.FindIndex(map.InterfaceMethods,
                candidate => candidate.HasSameMetadataDefinitionAs(method))];
        }

        var definition = method.GetBaseDefinition().MethodHandle;
        return type.GetMethods(Every)
            .Single(candidate => candidate.IsVirtual && candidate.GetBaseDefinition().MethodHandle == definition);
    }

    private static Type? StateMachineOf(MethodBase method)
    {
        if (method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType is not { } machine) return null;
        if (!machine.IsGenericTypeDefinition) return machine;
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : [];
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return machine.MakeGenericType([.. ofType, .. ofMethod]);
    }
}
