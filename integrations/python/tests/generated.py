"""Results that are made up, the same ones each time: what a warehouse may hold, and what it should not."""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

DOCUMENTED = Path(__file__).parents[3] / "tests/fixtures/documented"

STATUSES = ["accepted", "rejected", "inconclusive", "failed", "pending", "canceled", "created", "Accepted", ""]
SCORES = ["high", "low", "verylow", "medium", "", None, 3]
ERRORS = ["InactiveUser.Aborted", "Liveness.NotDetected", "REQUIREMENTS_NOT_PASSED", "Code.Of.Nobody", ""]
GROUNDS = ["Document.Aspect", "Document.Expired", "User.Coerced", "Nobody's reason", None]
NAMES = ["ELIN MARIT", "Müller", "MUELLER", "O'Hara", "Łukasz", "*****", "李", "", None, "a\u00ada", 'quoted "name"']

FOREIGN = [
    '{"processId":"a","provider":"webid","processType":"videoid","status":"rejected","providerSpecific":{"ocr":'
    '{"similarityScore":"low","securityChecks":{"nonExpired":{"valid":false}}}}}',
    '{"processId":"a","provider":"eid","processType":"substantial","status":"failed","reason":'
    '{"category":"User.Request","reason":"Process.Failed","message":"x"}}',
    '{"code":"REQUIREMENTS_NOT_PASSED","message":"x"}',
    '{"status":404,"type":"about:blank","title":"Not found","traceId":"x"}',
    '{"createdAt":"2021-06-09T10:04:42Z","updatedAt":"2021-06-09T10:05:41Z"}',
    '{"processes":[{"processId":"a","status":"accepted"}]}',
    '{"a":1}',
    "[]",
    "null",
    "7",
    '"text"',
    "",
    " ",
    "no JSON",
]


def documented() -> list[str]:
    """The texts of the documented results, as they are: four are no JSON."""
    return [path.read_text(encoding="utf-8") for path in sorted(DOCUMENTED.glob("*.json"))]


def templates() -> list[dict]:
    """Those that are JSON, or become it without the commas that have nothing after them."""
    found = []
    for text in documented():
        try:
            found.append(json.loads(re.sub(r",(\s*[}\]])", r"\1", text)))
        except ValueError:
            # The one with data left out.
            continue
    assert len(found) == 10
    return found


def results(count: int, seed: int = 21, odd: float = 0.5) -> Iterator[str | None]:
    """So many results: some broken, to be repaired, of somebody else, or null. `odd` is the share of the others that
    have values which are not documented."""
    chance = random.Random(seed)
    # Reading a text anew is the quickest way to a copy.
    known, raw = [json.dumps(result) for result in templates()], documented()
    for index in range(count):
        kind = chance.random()
        if kind < 0.01:
            yield None
        elif kind < 0.02:
            yield chance.choice(FOREIGN)
        elif kind < 0.025:
            yield chance.choice(raw)
        else:
            result = json.loads(chance.choice(known))
            stamp(result, index, chance)
            if chance.random() < odd:
                text = written(with_odd_values(result, chance), chance)
            else:
                vary(result, chance)
                text = json.dumps(result, separators=(",", ":"))
            if kind < 0.045:
                text = broken(text, chance)
            elif kind < 0.06:
                text = repairable(text, chance)
            yield text


def stamp(result: dict, index: int, chance: random.Random) -> None:
    """Gives the result an id and times of its own."""
    result["processId"] = f"5eed{index:04x}-0000-4000-8000-{chance.getrandbits(48):012x}"
    day = f"20{chance.randrange(21, 27)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    result["createdAt"] = f"{day}T{chance.randrange(24):02}:{chance.randrange(60):02}:07Z"
    result["updatedAt"] = f"{day}T23:{chance.randrange(60):02}:08.{chance.randrange(1000):03}Z"


def vary(result: dict, chance: random.Random) -> None:
    """Gives the result other values, all of them documented."""
    ocr = result.get("providerSpecific", {}).get("ocr") or {}
    for check in (ocr.get("securityChecks") or {}).values():
        check["valid"] = chance.random() > 0.02
    for feature in ocr.get("features") or []:
        feature["found"] = chance.random() > 0.03
    if ocr and chance.random() < 0.05:
        ocr["similarityScore"] = chance.choice(["high", "low", "verylow"])


def with_odd_values(result: dict, chance: random.Random) -> dict:
    """The result with values that are not documented among the others."""
    if chance.random() < 0.1:
        result["status"] = chance.choice(STATUSES)
    if chance.random() < 0.05:
        result["processType"] = chance.choice(["high", "substantial", "substantialFullyAuto", "video", None])
    ocr = result.get("providerSpecific", {}).get("ocr")
    approval = result.get("providerSpecific", {}).get("manualApproval")
    if isinstance(ocr, dict):
        vary_ocr(ocr, chance)
    if isinstance(approval, dict):
        if chance.random() < 0.3:
            approval["firstName"] = chance.choice(NAMES)
        if chance.random() < 0.1:
            approval["rejectionReasons"] = [{"type": chance.choice(GROUNDS), "message": "seen"}]
    if isinstance(result.get("failReason"), dict) and chance.random() < 0.5:
        result["failReason"]["reason"] = chance.choice(ERRORS)
    if chance.random() < 0.05:
        result[chance.choice(["dossierId", "finalResult", "ü", "depictions", "reason"])] = chance.choice(
            [None, {}, [], "text", 1.5, {"firstName": "A", "deep": [[{"x": "\u2028"}]]}]
        )
    if chance.random() < 0.1:
        members = list(result.items())
        chance.shuffle(members)
        result = dict(members)
    return result


def vary_ocr(ocr: dict, chance: random.Random) -> None:
    checks = ocr.get("securityChecks")
    if isinstance(checks, dict):
        for name in list(checks):
            if chance.random() < 0.05:
                checks[name] = chance.choice([{"valid": False}, {"valid": "false"}, {"valid": None}, {}, None, True])
            elif chance.random() < 0.02:
                del checks[name]
        if chance.random() < 0.02:
            checks[chance.choice(["newCheck", "NONEXPIRED", "expired"])] = {"valid": chance.random() < 0.5}
    features = ocr.get("features")
    if isinstance(features, list):
        for feature in features:
            if isinstance(feature, dict) and chance.random() < 0.05:
                feature["found"] = chance.choice([True, False, False, None, "true"])
            if isinstance(feature, dict) and chance.random() < 0.02:
                feature["name"] = chance.choice(["OVI 1", "Ænything", "", 'a "b" \\ \u0007'])
    if chance.random() < 0.1:
        ocr["similarityScore"] = chance.choice(SCORES)
    if chance.random() < 0.1:
        ocr["firstName"] = chance.choice(NAMES)
    if chance.random() < 0.1:
        ocr["dateOfExpiry"] = chance.choice(["2001-01-01", "990101", "9999-12-31", "no day", None])
    if chance.random() < 0.1:
        ocr["nationality"] = chance.choice(["D<<", "DEU", "NOR", "PRT", "Norway"])
    if chance.random() < 0.1:
        ocr["personalIdentificationNumber"] = chance.choice(["123456789", "29040248817", "***", None])


def written(result: dict, chance: random.Random) -> str:
    """The result as a text: in one line for the most part."""
    kind = chance.random()
    if kind < 0.03:
        return json.dumps(result, indent=chance.choice([1, 2, "\t"]))
    if kind < 0.05:
        return f"\ufeff{json.dumps(result, ensure_ascii=False)}"
    if kind < 0.08:
        return f"\r\n {json.dumps(result)} \n\t"
    return json.dumps(result, separators=(",", ":"), ensure_ascii=kind < 0.4)


def broken(text: str, chance: random.Random) -> str:
    """The text with something that no reader may pass over."""
    at = chance.randrange(1, len(text))
    return chance.choice(
        [
            text[:at],
            text[:at] + chance.choice('{}[]",:x\u0001') + text[at:],
            text[:at] + text[at + 1 :],
            text + text,
            text + "x",
            text.replace("{", '{"status":"accepted",', 1),
            text.replace("{", '{"x":"\\ud800",', 1),
            text.replace("{", '{"x":' + "[" * 80 + "]" * 80 + ",", 1),
        ]
    )


def repairable(text: str, chance: random.Random) -> str:
    """The text with something that is repaired where that is wanted."""
    body, end, rest = text.rpartition("}")
    return chance.choice(
        [
            f"{body},{end}{rest}",
            text.replace("{", "{ // a comment\n", 1),
            f"{body}, ... {end}{rest}",
            text.replace("{", "{ /* a comment */", 1),
        ]
    )
