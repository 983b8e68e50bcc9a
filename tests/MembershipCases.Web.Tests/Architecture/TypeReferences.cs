using System.Reflection;
using System.Reflection.Emit;

namespace MembershipCases.Web.Tests.Architecture;

/// <summary>The types that a type names: in its bases, fields, properties and signatures, and inside its methods.</summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<ushort, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (ushort)code.Value);

    public static IEnumerable<Type> Of(Type type)
    {
        IEnumerable<Type?> named =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(Declared).Select(field => field.FieldType),
            .. type.GetCustomAttributesData().Select(attribute => attribute.AttributeType),
            .. type.GetMethods(Declared).SelectMany(InSignature),
            .. type.GetConstructors(Declared).SelectMany(InSignature),
            .. type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(InBody),
        ];
        return named.OfType<Type>().SelectMany(Parts).Distinct();
    }

    /// <summary>The methods, constructors and fields that a type's methods name: what they call or read, also in expressions that become queries.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(Named).OfType<MemberInfo>().Where(member => member is not Type);

    private static IEnumerable<Type> InSignature(MethodBase method) =>
        [.. method.GetParameters().Select(parameter => parameter.ParameterType), .. method is MethodInfo info ? [info.ReturnType] : Type.EmptyTypes];

    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return [];
        return [.. body.LocalVariables.Select(local => local.LocalType), .. Named(method).SelectMany(InMember)];
    }

    /// <summary>The types and members that a method's instructions name.</summary>
    private static IEnumerable<MemberInfo?> Named(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return [];
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return Tokens(body.GetILAsByteArray()!).Select(token => method.Module.ResolveMember(token, typeArguments, methodArguments));
    }

    private static IEnumerable<Type?> InMember(MemberInfo? member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => [method.DeclaringType, .. method.GetGenericArguments()],
        _ => [member?.DeclaringType],
    };

    /// <summary>The metadata tokens of members that a method's instructions name, read as ECMA-335 III.1.2 lays them out.</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var code = OpCodesByValue[il[at] == 0xFE ? (ushort)(0xFE00 | il[at + 1]) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(il, at);
            at += OperandSize(code.OperandType, il, at);
        }
    }

    private static int OperandSize(OperandType type, byte[] il, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };

    /// <summary>The type itself and every type it is made of: elements of arrays, type arguments, and those of them in turn.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        yield return type;
        IEnumerable<Type> inner = type.HasElementType ? [type.GetElementType()!] : type.IsGenericType ? type.GetGenericArguments() : [];
        foreach (var part in inner.SelectMany(Parts))
            yield return part;
    }
}
