namespace Pulumi;

/// <summary>Adds either type to a list of unions, in collection initializers.</summary>
public static class InputListExtensions
{
    /// <summary>Adds a value of the union's first type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value) => list.Add(value.Apply(Union<T0, T1>.FromT0));

    /// <summary>Adds a value of the union's second type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value) => list.Add(value.Apply(Union<T0, T1>.FromT1));
}
