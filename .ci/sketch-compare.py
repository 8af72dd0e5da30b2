"""Compares recorded engine requests: sketch-compare.py NAME OFFICIAL.jsonl OURS.jsonl NAMESPACE; exit 1 when they differ.

What no two runs share is masked on both sides: PEM texts, paths, names that the provider makes up, cluster addresses, ids, times.
The engine takes dependencies as sets.
"""
import json
import os
import re
import sys

UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"
MASKS = [
    (r"-----BEGIN ([A-Z ]+)-----.*?-----END \1-----\n?", r"<PEM \1>"),
    (r"/tmp/\S+", "<path>"),
    (r"\b(tls|nginx|trust|curl|verify)-[0-9a-f]{8}\b", r"\1-<auto>"),
    (r"\b10\.96\.\d+\.\d+\b", "<address>"),
    (r"\b(?!%s)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b" % UNKNOWN, "<id>"),
    (r"^[0-9A-F]{16}$", "<hash>"),
    (r"\b[0-9a-f]{16}\b", "<release>"),
    (r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "<time>"),
]
POSITIONS = {"sourcePosition", "stackTrace", "parentStackTraceHandle"}
SETS = {"dependencies", "urns"}


def masked(value, own):
    if isinstance(value, dict):
        return {key: (lambda v: sorted(v) if key in SETS and isinstance(v, list) else v)(masked(item, own))
                for key, item in value.items() if key not in POSITIONS}
    if isinstance(value, list):
        return [masked(item, own) for item in value]
    if isinstance(value, str):
        for text, stands_for in own:
            value = value.replace(text, stands_for)
        for pattern, mask in MASKS:
            value = re.sub(pattern, mask, value, flags=re.S)
    return value


def requests(path, own=()):
    found = {}
    for line in open(path, encoding="utf-8"):
        entry = json.loads(line)
        method = entry["method"].split("/")[-1]
        if method not in ("RegisterResource", "RegisterResourceOutputs") or "request" not in entry:
            continue
        request = masked(entry["request"], own)
        name = request.get("urn") or f"{request['type']} {request['name']}"
        found.setdefault(f"{method} {name}", request)
    return found


def leaves(value, path=""):
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from leaves(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and value:
        for at, item in enumerate(value):
            yield from leaves(item, f"{path}[{at}]")
    else:
        yield path, value


def main(name, official_path, ours_path, namespace):
    official = requests(official_path)
    ours = requests(ours_path, [(namespace, "rich")] + [(path, "<path>") for path in [os.environ.get("KUBECONFIG")] if path])
    differences = []
    for request in sorted(official.keys() | ours.keys()):
        if request not in ours or request not in official:
            differences.append(f"{request}: only {'the official packages send it' if request in official else 'we send it'}")
            continue
        theirs, own = dict(leaves(official[request])), dict(leaves(ours[request]))
        for path in sorted(theirs.keys() | own.keys()):
            if theirs.get(path, "(absent)") != own.get(path, "(absent)"):
                differences.append(f"{request}: {path}: official {theirs.get(path, '(absent)')!r}, ours {own.get(path, '(absent)')!r}")
    for difference in differences:
        print(f"sketch: {name}: {difference}")
    print(f"sketch: {name}: {len(official)} requests, {len(differences)} differences")
    return 1 if differences or not official else 0


sys.exit(main(*sys.argv[1:]))
