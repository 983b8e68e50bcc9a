using System.Reflection;

namespace MembershipCases.Web.Tests.Architecture;

/// <summary>
/// The types that a type names: in its bases, fields, properties and signatures, and inside its methods.
/// </summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

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

    /// <summary>
    /// The methods, constructors and fields that a type's methods name: what they call or read, also in expressions
    /// that become queries.
    /// </summary>
    public static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
            .SelectMany(Instructions.Of).Select(instruction => instruction.Member).OfType<MemberInfo>()
            .Where(member => member is not Type);

    private static IEnumerable<Type> InSignature(MethodBase method) =>
        [.. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method is MethodInfo info ? [info.ReturnType] : Type.EmptyTypes];

    private static IEnumerable<Type?> InBody(MethodBase method) =>
        method.GetMethodBody() is not { } body
            ? []
            : [.. body.LocalVariables.Select(local => local.LocalType),
                .. Instructions.Of(method).SelectMany(instruction => InMember(instruction.Member))];

    private static IEnumerable<Type?> InMember(MemberInfo? member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => [method.DeclaringType, .. method.GetGenericArguments()],
        _ => [member?.DeclaringType],
    };

    /// <summary>
    /// The type itself and every type it is made of: elements of arrays, type arguments, and those of them in turn.
    /// </summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        yield return type;
        IEnumerable<Type> inner = type.HasElementType
            ? [type.GetElementType()!]
            : type.IsGenericType ? type.GetGenericArguments() : [];
        foreach (var part in inner.SelectMany(Parts))
            yield return part;
    }
}
