using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using TorchSharp;

/// <summary>Public members as lines: name, parameters with their defaults, type. ! stands where the compiler warns of a null
/// that is given, and ? where it warns of a null that may come.</summary>
public static class ApiLines
{
    static readonly NullabilityInfoContext Nullability = new();

    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetTypes().Where(IsTorchSharps)
        .SelectMany(Members).Distinct().Order(StringComparer.Ordinal);

    static bool IsTorchSharps(Type type) => IsVisible(type)
        && (type.Namespace is "TorchSharp" or "TorchSharp.Modules" or "TorchSharp.Utils");

    static bool IsVisible(Type type) => type.IsNested
        ? (type.IsNestedPublic || type.IsNestedFamily) && IsVisible(type.DeclaringType!) : type.IsPublic;

    static IEnumerable<string> Members(Type type)
    {
        var owner = Path(type);
        yield return $"{owner} : [type]";
        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
            if (!type.IsValueType && !type.IsAssignableTo(typeof(Delegate)) || constructor.GetParameters().Length > 0)
                yield return $"{owner}..ctor({Parameters(constructor)})";
        foreach (var method in type.GetMethods(Declared).Where(IsVisible))
            if (!method.IsSpecialName || method.Name.StartsWith("op_"))
                yield return $"{owner}.{method.Name}{Generics(method)}({Parameters(method)}) : " +
                    $"{Name(method.ReturnType, Nullability.Create(method.ReturnParameter))}"
                    + Static(method.IsStatic);
        foreach (var property in type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(IsVisible)))
            yield return $"{owner}.{Property(property)} : {Name(property.PropertyType, Nullability.Create(property))}"
                + Set(property) + Static(property.GetAccessors(true)[0].IsStatic);
        foreach (var field in type.GetFields(Declared).Where(f => (f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly)
            && f.Name != "value__"))
            yield return type.IsEnum ? $"{owner}.{field.Name} = {Convert.ToInt64(field.GetRawConstantValue())}"
                : $"{owner}.{field.Name} : {Name(field.FieldType, Nullability.Create(field))}" + Static(field.IsStatic);
    }

    static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    static string Static(bool isStatic) => isStatic ? " [static]" : "";

    static string Property(PropertyInfo property) => property.GetIndexParameters().Length == 0 ? property.Name
        : $"this[{string.Join(", ", IndexParameters(property).Select(Parameter))}]";

    // Those of an accessor: of the property's own, .NET cannot tell what may be null.
    static IEnumerable<ParameterInfo> IndexParameters(PropertyInfo property) =>
        property.GetAccessors(true)[0].GetParameters().Take(property.GetIndexParameters().Length);

    static string Set(PropertyInfo property) => property.SetMethod is { } set && IsVisible(set)
        ? $" {{ set {Name(property.PropertyType, Nullability.Create(property), isGiven: true)} }}" : "";

    static string Generics(MethodInfo method) => method.IsGenericMethod
        ? $"<{string.Join(", ", method.GetGenericArguments().Select(type => Name(type)))}>" : "";

    static string Parameters(MethodBase method)
    {
        var parts = method.GetParameters().Select(Parameter);
        var isExtension = method.IsDefined(typeof(ExtensionAttribute));
        return (isExtension ? "this " : "") + string.Join(", ", parts);
    }

    static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? "ref " : "";
        return prefix + Name(parameter.ParameterType, Nullability.Create(parameter), isGiven: !parameter.IsOut) + " " + parameter.Name + Default(parameter);
    }

    static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue ? ""
        : " = " + (parameter.DefaultValue switch
        {
            null => parameter.ParameterType is { IsValueType: true } type && Nullable.GetUnderlyingType(type) is null
                ? "default" : "null",
            bool value => value ? "true" : "false",
            string text => $"\"{text}\"",
            float number => number.ToString(CultureInfo.InvariantCulture) + "f",
            Enum value => $"{value.GetType().Name}.{value}",
            var value when parameter.ParameterType.IsEnum =>
                $"{parameter.ParameterType.Name}.{Enum.GetName(parameter.ParameterType, value)}",
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var value => value.ToString(),
        });

    // A type with the path of its owners; other types are named by the last part only.
    static string Path(Type type) =>
        (type.IsNested ? Path(type.DeclaringType!) : type.Namespace) + "." + Name(type);

    static string Name(Type type, NullabilityInfo info = null, bool isGiven = false)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!, info, isGiven);
        var mark = info is null || type.IsValueType || type.IsGenericParameter ? ""
            : isGiven ? info.WriteState == NullabilityState.NotNull ? "!" : ""
            : info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
            return Name(type.GetElementType()!, info?.ElementType, isGiven) + "[" + new string(',', type.GetArrayRank() - 1)
                + "]" + mark;
        var arguments = type.GetGenericArguments()
            .Select((each, i) => Name(each, info?.GenericTypeArguments.ElementAtOrDefault(i), isGiven)).ToArray();
        if (type.FullName?.StartsWith("System.ValueTuple`") == true || type.Name.StartsWith("ValueTuple`"))
            return $"({string.Join(", ", arguments)})";
        var outer = type.IsNested && !type.IsGenericParameter ? type.DeclaringType!.GetGenericArguments().Length : 0;
        var own = arguments.Length > outer ? $"<{string.Join(", ", arguments[outer..])}>" : "";
        return type.Name.Split('`')[0] + own + mark;
    }
}
