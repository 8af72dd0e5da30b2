using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>
/// Turns one property's value into what the engine takes, and notes which resources it came from. Waits for outputs on
/// the way; unknown ones and secrets are marked where they stand, so that their neighbours stay readable.
/// </summary>
internal sealed class Serializer
{
    /// <summary>The resources that outputs in the value came from.</summary>
    public HashSet<Resource> Resources { get; } = [];

    /// <summary>The value, or null where there is none.</summary>
    /// <param name="value">A plain value, list, map, input, output, group of inputs or resource, nested at will.</param>
    /// <param name="path">Where it stands, for messages.</param>
    /// <exception cref="NotSupportedException">Something in it is of a type that the engine does not take.</exception>
    public async ValueTask<Value?> SerializeAsync(object? value, string path)
    {
        switch (value)
        {
            case null or ValueTuple:
                return null;
            case string text:
                return Value.ForString(text);
            case bool flag:
                return Value.ForBool(flag);
            case int number:
                return Value.ForNumber(number);
            case double number:
                return Value.ForNumber(number);
            case IInput input:
                return await SerializeAsync(input.Structure, path);
            case IOutput output:
                return await SerializeOutputAsync(output, path);
            case IUnion union:
                return await SerializeAsync(union.Value, path);
            case InputArgs args:
                return await SerializeEntriesAsync(InputMembers.Of(args), path);
            case Resource resource:
                return await SerializeReferenceAsync(resource);
            case JsonElement json:
                return JsonValues.FromJson(json);
            case IDictionary map:
                return await SerializeEntriesAsync(Entries(map, path), path);
            case IList list:
                return await SerializeListAsync(list, path);
            default:
                return await SerializeOtherAsync(value, path);
        }
    }

    /// <summary>A group's values by wire name, each serialized on its own; those without a value are left out.</summary>
    public async ValueTask<Value> SerializeEntriesAsync(IEnumerable<KeyValuePair<string, object?>> entries, string path)
    {
        var members = new Struct();
        foreach (var (name, member) in entries)
        {
            if (await SerializeAsync(member, $"{path}.{name}") is { } serialized)
            {
                members.Fields.Add(name, serialized);
            }
        }

        return Value.ForStruct(members);
    }

    private async ValueTask<Value?> SerializeOutputAsync(IOutput output, string path)
    {
        var data = await output.GetDataAsync();
        Resources.UnionWith(data.Resources);
        if (!data.IsKnown)
        {
            return Value.ForString(Signature.Unknown);
        }

        var value = await SerializeAsync(data.Value, path);
        return data.IsSecret ? Secret(value ?? Value.ForNull()) : value;
    }

    private async ValueTask<Value> SerializeListAsync(IList list, string path)
    {
        var values = new ListValue();
        foreach (var entry in IsDefault(list) ? Array.Empty<object>() : list)
        {
            values.Values.Add(await SerializeAsync(entry, $"{path}[{values.Values.Count}]") ?? Value.ForNull());
        }

        return new() { ListValue = values };
    }

    private async ValueTask<Value> SerializeReferenceAsync(Resource resource)
    {
        Resources.Add(resource);
        var reference = new Struct
        {
            Fields = { [Signature.Key] = Value.ForString(Signature.Resource), ["urn"] = Value.ForString((await resource.Urn.Data).Value) },
        };
        if (resource is CustomResource custom)
        {
            var id = await custom.Id.Data;
            reference.Fields.Add("id", Value.ForString(id.IsKnown ? id.Value : ""));
        }

        return Value.ForStruct(reference);
    }

    private static Value Secret(Value value) =>
        Value.ForStruct(new() { Fields = { [Signature.Key] = Value.ForString(Signature.Secret), [Signature.Value] = value } });

    private static IEnumerable<KeyValuePair<string, object?>> Entries(IDictionary map, string path)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry.Key is string key
                ? new(key, entry.Value)
                : throw new NotSupportedException($"{path}: a map's keys must be text, not {entry.Key.GetType()}");
        }
    }

    private async ValueTask<Value?> SerializeOtherAsync(object value, string path)
    {
        var type = value.GetType();
        if (type.IsEnum)
        {
            return Value.ForNumber(Convert.ToInt32(value));
        }

        if (type.IsDefined(typeof(EnumTypeAttribute)) && type.GetMethod("op_Explicit", [type]) is { } conversion)
        {
            return await SerializeAsync(conversion.Invoke(null, [value]), path);
        }

        return type.IsDefined(typeof(OutputTypeAttribute))
            ? await SerializeEntriesAsync(Members(value, type), path)
            : throw new NotSupportedException(
                value is Task
                    ? $"{path}: a task has no form of its own; make it an output, with Output.Create"
                    : $"{path}: {type} is no type that a property can have; text, bool, int, double, lists, maps, inputs and outputs are"
            );
    }

    // an array that was never set can't be enumerated
    private static bool IsDefault(IList list) =>
        list.GetType() is { IsValueType: true } type && list.Equals(RuntimeHelpers.GetUninitializedObject(type));

    // an object that came as an output goes out under the names it came by
    private static IEnumerable<KeyValuePair<string, object?>> Members(object value, Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Where(field => field.IsInitOnly)
            .Select(field => KeyValuePair.Create(char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value)));
}
