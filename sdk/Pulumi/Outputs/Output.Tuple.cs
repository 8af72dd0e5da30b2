namespace Pulumi;

public static partial class Output
{
    /// <summary>An output of all the values together; known when all are, secret when one is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) => item1.Pair(item2, (first, last) => (first, last));

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) => Tuple(item1.ToOutput(), item2.ToOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5
    ) => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6
    ) => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7
    ) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7,
        Input<T8> item8
    ) =>
        Tuple(
            item1.ToOutput(),
            item2.ToOutput(),
            item3.ToOutput(),
            item4.ToOutput(),
            item5.ToOutput(),
            item6.ToOutput(),
            item7.ToOutput(),
            item8.ToOutput()
        );

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        Tuple(item1, item2).Pair(item3, (first, last) => (first.Item1, first.Item2, last));

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        Tuple(item1, item2, item3).Pair(item4, (first, last) => (first.Item1, first.Item2, first.Item3, last));

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5
    ) => Tuple(item1, item2, item3, item4).Pair(item5, (first, last) => (first.Item1, first.Item2, first.Item3, first.Item4, last));

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6
    ) =>
        Tuple(item1, item2, item3, item4, item5)
            .Pair(item6, (first, last) => (first.Item1, first.Item2, first.Item3, first.Item4, first.Item5, last));

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7
    ) =>
        Tuple(item1, item2, item3, item4, item5, item6)
            .Pair(item7, (first, last) => (first.Item1, first.Item2, first.Item3, first.Item4, first.Item5, first.Item6, last));

    /// <inheritdoc cref="Tuple{T1, T2}(Output{T1}, Output{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7,
        Output<T8> item8
    ) =>
        Tuple(item1, item2, item3, item4, item5, item6, item7)
            .Pair(
                item8,
                (first, last) => (first.Item1, first.Item2, first.Item3, first.Item4, first.Item5, first.Item6, first.Item7, last)
            );

    private static Output<TResult> Pair<T1, T2, TResult>(this Output<T1> first, Output<T2> last, Func<T1, T2, TResult> func)
    {
        return new(PairAsync());

        async Task<OutputData<TResult>> PairAsync()
        {
            var (one, other) = (await first.Data, await last.Data);
            var both = one.Then(other);
            return both.With(both.IsKnown ? func(one.Value, other.Value) : default!);
        }
    }
}
