using System.Text.Json.Nodes;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Access;

/// <summary>An account with the access that a stack needs, as objects to apply.</summary>
/// <param name="name">The account's name, and that of the objects.</param>
/// <param name="namespace">The stack's namespace, which is the account's too.</param>
internal sealed class AccessObjects(string name, string @namespace)
{
    private const string Rbac = "rbac.authorization.k8s.io";
    private const string Admission = "admissionregistration.k8s.io/v1";

    // what is cluster-wide has a name of its own in the cluster
    private string WideName => $"{@namespace}-{name}";

    /// <summary>The account, its roles, and the bindings of both.</summary>
    public IEnumerable<Manifest> Of(StackAccess access) =>
        [
            Object("v1", "Namespace", new() { ["name"] = @namespace }),
            Object("v1", "ServiceAccount", Inside()),
            Object($"{Rbac}/v1", "Role", Inside(), ("rules", Rules(access.Inside))),
            Object($"{Rbac}/v1", "RoleBinding", Inside(), ("roleRef", Reference("Role", name)), ("subjects", Subjects())),
            Object($"{Rbac}/v1", "ClusterRole", Wide(), ("rules", Rules(access.Across))),
            Object($"{Rbac}/v1", "ClusterRoleBinding", Wide(), ("roleRef", Reference("ClusterRole", WideName)), ("subjects", Subjects())),
        ];

    /// <summary>A policy that lets the account write nothing: only ask what a write would do, which no rule of a Role can say.</summary>
    public IEnumerable<Manifest> DryRunOnly() =>
        [
            Object(
                Admission,
                "ValidatingAdmissionPolicy",
                Wide(),
                (
                    "spec",
                    new JsonObject
                    {
                        ["failurePolicy"] = "Fail",
                        ["matchConstraints"] = new JsonObject
                        {
                            ["resourceRules"] = new JsonArray(
                                new JsonObject
                                {
                                    ["apiGroups"] = new JsonArray("*"),
                                    ["apiVersions"] = new JsonArray("*"),
                                    ["operations"] = new JsonArray("*"),
                                    ["resources"] = new JsonArray("*/*"),
                                }
                            ),
                        },
                        ["matchConditions"] = new JsonArray(
                            new JsonObject
                            {
                                ["name"] = "account",
                                ["expression"] = $"request.userInfo.username == 'system:serviceaccount:{@namespace}:{name}'",
                            }
                        ),
                        ["validations"] = new JsonArray(
                            new JsonObject { ["expression"] = "request.dryRun", ["message"] = "this account previews and writes nothing" }
                        ),
                    }
                )
            ),
            Object(
                Admission,
                "ValidatingAdmissionPolicyBinding",
                Wide(),
                ("spec", new JsonObject { ["policyName"] = WideName, ["validationActions"] = new JsonArray("Deny") })
            ),
        ];

    private static Manifest Object(string version, string kind, JsonObject metadata, params (string Field, JsonNode Value)[] fields) =>
        new(
            new(
                fields
                    .Select(field => KeyValuePair.Create<string, JsonNode?>(field.Field, field.Value))
                    .Prepend(KeyValuePair.Create<string, JsonNode?>("metadata", metadata))
                    .Prepend(KeyValuePair.Create<string, JsonNode?>("kind", kind))
                    .Prepend(KeyValuePair.Create<string, JsonNode?>("apiVersion", version))
            )
        );

    private JsonObject Inside() => new() { ["name"] = name, ["namespace"] = @namespace };

    private JsonObject Wide() => new() { ["name"] = WideName };

    private static JsonObject Reference(string kind, string role) =>
        new()
        {
            ["apiGroup"] = Rbac,
            ["kind"] = kind,
            ["name"] = role,
        };

    private JsonArray Subjects() =>
        new(
            new JsonObject
            {
                ["kind"] = "ServiceAccount",
                ["name"] = name,
                ["namespace"] = @namespace,
            }
        );

    private static JsonArray Rules(IEnumerable<AccessRule> rules) => new([.. rules.Select(rule => (JsonNode)rule.ToJson())]);
}
