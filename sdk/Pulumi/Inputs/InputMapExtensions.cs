namespace Pulumi;

/// <summary>Adds either type to a map of unions, in collection initializers.</summary>
public static class InputMapExtensions
{
    /// <summary>Sets a value of the union's first type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value) =>
        map.Add(key, value.Apply(Union<T0, T1>.FromT0));

    /// <summary>Sets a value of the union's second type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value) =>
        map.Add(key, value.Apply(Union<T0, T1>.FromT1));
}
