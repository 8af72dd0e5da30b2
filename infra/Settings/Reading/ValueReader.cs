using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>Turns JSON into settings by the types of the records' properties, and notes whatever does not fit.</summary>
/// <param name="faults">Where the faults go; a setting at fault keeps its default.</param>
/// <param name="file">The stack's file, which says how values were typed.</param>
internal sealed class ValueReader(ICollection<Fault> faults, StackFile file)
{
    /// <summary>Reads a group, or a list's entry that has keys of its own, over what the record says already.</summary>
    /// <param name="record">A record that no one else has yet.</param>
    /// <param name="json">What was given.</param>
    /// <param name="key">Its full key, as in <c>service</c> or <c>network.allowFrom[0]</c>.</param>
    /// <returns>The record.</returns>
    internal object Fill(object record, JsonElement json, string key)
    {
        var known = SettingKeys.Of(record.GetType());
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(
                new Fault(
                    key,
                    Kind(json),
                    $"an object with the keys {string.Join(", ", known.Keys)}",
                    $"set one with: pulumi config set --path {key}.KEY VALUE"
                )
            );
            return record;
        }

        foreach (var given in json.EnumerateObject())
        {
            // null is how YAML says that nothing was given
            if (given.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (!known.TryGetValue(given.Name, out var property))
            {
                faults.Add(Unknown(key, given.Name, known.Keys));
            }
            else if (
                Value(property.PropertyType, given.Value, $"{key}.{given.Name}", property.IsDefined(typeof(SecretAttribute))) is { } value
            )
            {
                property.SetValue(record, value);
            }
        }

        return record;
    }

    /// <summary>Reads one value; null, and a fault, when it does not fit.</summary>
    private object? Value(Type type, JsonElement json, string key, bool secret)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (SettingKeys.IsRecord(type))
        {
            return Fill(Activator.CreateInstance(type)!, json, key);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return List(type.GetGenericArguments()[0], json, key, secret);
        }

        if (type == typeof(ImmutableSortedDictionary<string, string>))
        {
            return Map(json, key, secret);
        }

        var text = Text(json);
        if (type.IsEnum)
        {
            return Choice(type, text ?? Kind(json), key);
        }

        if (type == typeof(string) && text is not null && UnquotedText.Misread(json, file.Find(key)) is { } misread)
        {
            faults.Add(
                new Fault(
                    key,
                    secret ? "a secret" : misread,
                    "a text",
                    $"put it in quotes, or: pulumi config set --path {key} VALUE --type string"
                )
            );
            return null;
        }

        var value = (text, type) switch
        {
            (null, _) => null,
            (_, _) when type == typeof(string) => text,
            (_, _) when type == typeof(bool) && bool.TryParse(text, out var yes) => yes,
            (_, _)
                when type == typeof(int)
                    && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => (object)number,
            _ => null,
        };
        if (value is null)
        {
            faults.Add(
                new Fault(
                    key,
                    secret ? "a secret" : text ?? Kind(json),
                    type == typeof(bool) ? "true or false"
                        : type == typeof(int) ? "a whole number"
                        : "text"
                )
            );
        }

        return value;
    }

    private object? Choice(Type type, string text, string key)
    {
        var choices = SettingNames.Choices(type);
        if (choices.TryGetValue(text, out var choice))
        {
            return choice;
        }

        var near = Nearest.To(text, choices.Keys);
        faults.Add(new Fault(key, text, string.Join(", ", choices.Keys), near is null ? null : $"did you mean {near}?"));
        // what was meant is the better ground for judging the other settings
        return near is null ? null : choices[near];
    }

    private object? List(Type item, JsonElement json, string key, bool secret)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            faults.Add(
                new Fault(
                    key,
                    secret ? "a secret" : Text(json) ?? Kind(json),
                    "a list",
                    $"set its first entry with: pulumi config set --path '{key}[0]' VALUE"
                )
            );
            return null;
        }

        var items = json.EnumerateArray().Select((value, i) => Value(item, value, $"{key}[{i}]", secret)).ToArray();
        // without those that did not fit, the others would be judged under the wrong numbers
        return items.Contains(null) ? null : Lists[item](items!);
    }

    private ImmutableSortedDictionary<string, string>? Map(JsonElement json, string key, bool secret)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            return json.EnumerateObject()
                .Select(entry => (entry.Name, Text: Entry(entry, key, secret)))
                .Where(entry => entry.Text is not null)
                .ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Text!, StringComparer.Ordinal);
        }

        faults.Add(new Fault(key, secret ? "a secret" : Text(json) ?? Kind(json), "an object of texts"));
        return null;
    }

    // a key with dots that was not quoted arrives as objects in each other
    private string? Entry(JsonProperty entry, string map, bool secret)
    {
        if (entry.Value.ValueKind != JsonValueKind.Object)
        {
            return Value(typeof(string), entry.Value, $"{map}.{entry.Name}", secret) as string;
        }

        faults.Add(
            new Fault(
                $"{map}.{entry.Name}",
                Kind(entry.Value),
                "text",
                $"quote a key that has dots: pulumi config rm --path {map}.{entry.Name} && "
                    + $"pulumi config set --path '{map}[\"{Dotted(entry)}\"]' VALUE"
            )
        );
        return null;
    }

    private static string Dotted(JsonProperty entry) =>
        entry.Value.ValueKind == JsonValueKind.Object && entry.Value.EnumerateObject().Any()
            ? $"{entry.Name}.{Dotted(entry.Value.EnumerateObject().First())}"
            : entry.Name;

    /// <summary>The text of a scalar: <c>pulumi config set --path</c> makes numbers and booleans out of what looks like them.</summary>
    private static string? Text(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => json.GetRawText(),
            _ => null,
        };

    private static string Kind(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Array => "a list",
            JsonValueKind.Object => "an object",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => json.GetRawText(),
        };

    // never the value: a mistyped key may hold a secret
    private static Fault Unknown(string group, string key, IEnumerable<string> known) =>
        ForeignKeys.Remedy($"{group}.{key}") is { } remedy
            ? new($"{group}.{key}", "unknown", "the settings that docs/settings.md lists", remedy)
        : SettingKeys.Like(group, key, known) is { } like
            ? new($"{group}.{key}", "unknown", "the settings that docs/settings.md lists", $"did you mean {like}?")
        : new($"{group}.{key}", "unknown", string.Join(", ", known), "remove it");

    // named one by one, not made by reflection: a native program has the generic code that is named in it, and no other
    private static readonly Dictionary<Type, Func<object[], object>> Lists = new()
    {
        [typeof(string)] = items => ImmutableArray.CreateRange(items.Cast<string>()),
        [typeof(IPFamily)] = items => ImmutableArray.CreateRange(items.Cast<IPFamily>()),
        [typeof(TolerationSettings)] = items => ImmutableArray.CreateRange(items.Cast<TolerationSettings>()),
        [typeof(PeerSettings)] = items => ImmutableArray.CreateRange(items.Cast<PeerSettings>()),
    };
}
