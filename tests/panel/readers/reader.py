"""A reader of the panel: CPython's zipfile and json. It answers each path on its standard input with a line of JSON."""

import hashlib
import json
import struct
import sys
import zipfile


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def content(archive, info):
    try:
        return sha256(archive.read(info))
    except Exception:
        return None


def entries(path):
    with zipfile.ZipFile(path) as archive:
        return [
            {
                "name": info.filename,
                "raw": info.orig_filename.encode("utf-8" if info.flag_bits & 0x800 else "cp437").hex(),
                "header": info.header_offset,
                "content": content(archive, info),
            }
            for info in archive.infolist()
        ]


def text(value):
    return '"' + value.encode("utf-16-be", "surrogatepass").hex() + '"'


def canonical(value):
    """A JSON value in a form that does not depend on the reader, as in reader.mjs."""
    if value is True or value is False or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, (int, float)):
        try:
            number = float(value)
        except OverflowError:
            number = float("inf") if value > 0 else float("-inf")
        # Minus zero counts as zero.
        return struct.pack(">d", number or 0.0).hex()
    if isinstance(value, str):
        return text(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    members = sorted((text(key), canonical(member)) for key, member in value.items())
    return "{" + ",".join(key + ":" + member for key, member in members) + "}"


def refuse(constant):
    raise ValueError(constant)


def value(path):
    with open(path, "rb") as file:
        # NaN and Infinity are an extension that can be turned off.
        parsed = json.loads(file.read().decode("utf-8"), parse_constant=refuse)
    return sha256(canonical(parsed).encode())


READERS = {"zipfile": lambda path: {"entries": entries(path)}, "json": lambda path: {"value": value(path)}}

if sys.argv[2:] == ["--version"]:
    print(sys.version.split()[0])
else:
    print("ready", flush=True)
    for line in sys.stdin:
        try:
            answer = READERS[sys.argv[1]](line.rstrip("\n"))
        except Exception:
            answer = {"refused": True}
        print(json.dumps(answer), flush=True)
