"""Writes numbers and python-stdnum's verdict on them, for `tests/native/numbers.rs`.

One line per number: the rule, the number, and `valid`, `checksum` or `other`. A third of the numbers of a rule are
valid, a third have one character changed, a third have two neighbours swapped. The same seed gives the same numbers.
Numbers for which the library's rule differs from the issuer's are left out.
"""

import datetime
import random
import sys
import types
from importlib import import_module

from stdnum.exceptions import InvalidChecksum, ValidationError

SEED, COUNT = int(sys.argv[1]), int(sys.argv[2])
DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def digits(count):
    return "".join(random.choice(DIGITS) for _ in range(count))


def day(first, last):
    """A random date of the years from first to last, with a day that every month has."""
    return random.randint(first, last), random.randint(1, 12), random.randint(1, 28)


def ymd(first, last, month_added=(0,), day_added=(0,)):
    year, month, date = day(first, last)
    return f"{year % 100:02}{month + random.choice(month_added):02}{date + random.choice(day_added):02}"


def dmy(first, last, day_added=(0,)):
    text = ymd(first, last, (0,), day_added)
    return text[4:6] + text[2:4] + text[:2]


def pesel():
    added, first = random.choice([(80, 1800), (0, 1900), (20, 2000)])
    return ymd(first, min(first + 99, 2020), (added,)) + digits(4)


def baltic():
    century, first, last = random.choice([("12", 1800, 1899), ("34", 1900, 1999), ("56", 2000, 2020)])
    return random.choice(century) + ymd(first, last) + digits(3)


def cnp():
    key, first, last = random.choice([("12", 1900, 1999), ("34", 1800, 1899), ("56", 2000, 2020)])
    return random.choice(key) + ymd(first, last) + f"{random.randint(1, 46):02}" + digits(3)


def hetu():
    sign, first, last = random.choice([("+", 1800, 1899), ("-YXWVU", 1900, 1999), ("ABCDEF", 2000, 2020)])
    return dmy(first, last) + random.choice(sign) + f"{random.randint(2, 899):03}"


def fodselsnummer():
    first, last, low, high = random.choice(
        [(1900, 1999, 0, 499), (1854, 1899, 500, 749), (2000, 2020, 500, 999), (1940, 1999, 900, 999)]
    )
    return dmy(first, last, (0, 40)) + f"{random.randint(low, high):03}"


def cpr():
    key, first, last = random.choice([("0123", 1900, 1999), ("4", 2000, 2020), ("4", 1937, 1999), ("5678", 2000, 2020)])
    return dmy(first, last) + random.choice(key) + digits(3)


def codice_fiscale():
    letters = "".join(random.choice("BCDFGLMNPRSTVZ") for _ in range(6))
    date = f"{random.randint(1, 28) + random.choice((0, 40)):02}"
    place = random.choice("ABCDEFGHIL") + digits(3)
    return letters + digits(2) + random.choice("ABCDEHLMPRST") + date + place


def nir():
    place = random.choice(["2A", "2B", f"{random.randint(1, 19):02}", f"{random.randint(21, 95):02}"])
    return random.choice("12") + digits(2) + f"{random.randint(1, 12):02}" + place + f"{random.randint(1, 989):03}" + digits(3)


# The rule, the module of python-stdnum, the characters before the check characters, and the possible check characters.
RULES = [
    ("PRT.NIF", "pt.nif", lambda: random.choice("123568") + digits(7), DIGITS, 1),
    ("ESP.DNI", "es.dni", lambda: digits(8), LETTERS, 1),
    ("ESP.NIE", "es.nie", lambda: random.choice("XYZ") + digits(7), LETTERS, 1),
    ("FRA.NIR", "fr.nir", nir, DIGITS, 2),
    ("ITA.CF", "it.codicefiscale", codice_fiscale, LETTERS, 1),
    ("NLD.BSN", "nl.bsn", lambda: digits(8), DIGITS, 1),
    ("BEL.NRN", "be.nn", lambda: ymd(1901, 2020) + f"{random.randint(1, 998):03}", DIGITS, 2),
    ("BEL.NRN", "be.bis", lambda: ymd(1901, 2020, (20, 40)) + f"{random.randint(1, 998):03}", DIGITS, 2),
    ("POL.PESEL", "pl.pesel", pesel, DIGITS, 1),
    ("SWE.personnummer", "se.personnummer", lambda: ymd(1930, 2020, (0,), (0, 60)) + digits(3), DIGITS, 1),
    ("SWE.personnummer", "se.personnummer", lambda: random.choice(("19", "20")) + ymd(2000, 2020) + digits(3), DIGITS, 1),
    ("NOR.FNR", "no.fodselsnummer", fodselsnummer, DIGITS, 2),
    ("FIN.HETU", "fi.hetu", hetu, "0123456789ABCDEFHJKLMNPRSTUVWXY", 1),
    ("EST.IK", "ee.ik", baltic, DIGITS, 1),
    ("LTU.AK", "lt.asmens", baltic, DIGITS, 1),
    ("HRV.OIB", "hr.oib", lambda: digits(10), DIGITS, 1),
    ("ROU.CNP", "ro.cnp", cnp, DIGITS, 1),
    ("CZE.RC", "cz.rc", lambda: ymd(1954, 2020, (0, 50)) + digits(3), DIGITS, 1),
    ("SVK.RC", "sk.rc", lambda: ymd(1954, 2020, (0, 50)) + digits(3), DIGITS, 1),
    ("DNK.CPR", "dk.cpr", cpr, DIGITS, 0),
    ("LVA.PK", "lv.pvn", lambda: dmy(1930, 1999) + "1" + digits(3), DIGITS, 1),
]


# Numbers that are left out, because the library's rules differ from the issuers' rules.
LEFT_OUT = {
    # The library does not know coordination numbers, and accepts every century.
    "se.personnummer": lambda number: number[-6:-4] > "31" or (len(number) == 12 and number[:2] not in ("18", "19", "20")),
    # The library takes a day that does not exist for an unknown day, and accepts an unknown month only together with
    # such a day.
    "be.nn": lambda number: not "01" <= number[4:6] <= "31" or number[2:4] in ("20", "40"),
    "be.bis": lambda number: not "01" <= number[4:6] <= "31" or number[2:4] in ("20", "40"),
    # The library has a list of county codes.
    "ro.cnp": lambda number: not "01" <= number[7:9] <= "46",
    # The library only knows D-numbers as they were before 2021.
    "no.fodselsnummer": lambda number: number[0] > "3",
    # The library subtracts 20 from every month above 20, in Slovakia too.
    "cz.rc": lambda number: number[2:4] > "90" or "40" < number[2:4] < "51",
    "sk.rc": lambda number: number[2:4] > "90" or "20" < number[2:4] < "51" or number[2:4] > "70",
    # The library also accepts numbers of companies, and every century, but not the numbers issued since 2017.
    "lv.pvn": lambda number: number[:2] > "31" or number[6] > "2",
}


class LaterDay(datetime.date):
    """The library refuses dates of birth after today, but our rules have no clock: today is in 2099."""

    @classmethod
    def today(cls):
        return cls(2099, 12, 31)


CLOCKS = ("be.nn", "be.bis", "dk.cpr")


def state(module, number):
    try:
        module.validate(number)
        return "valid"
    except InvalidChecksum:
        return "checksum"
    except ValidationError:
        return "other"


def valid(module, body, characters, count):
    """A valid number, found by trying check characters."""
    while True:
        start = body()
        ends = [""]
        for _ in range(count):
            ends = [end + character for end in ends for character in characters]
        for end in ends:
            if state(module, start + end) == "valid":
                return start + end


def main():
    random.seed(SEED)
    for rule, name, body, characters, count in RULES:
        module = import_module("stdnum." + name)
        if name in CLOCKS:
            module.datetime = types.SimpleNamespace(date=LaterDay)
        index = 0
        while index < COUNT:
            number = list(valid(module, body, characters, count))
            at = random.randrange(len(number) - 1)
            if index % 3 == 1:
                kind = LETTERS if number[at].isalpha() else DIGITS
                number[at] = random.choice([other for other in kind if other != number[at]])
            elif index % 3 == 2:
                number[at], number[at + 1] = number[at + 1], number[at]
            number = "".join(number)
            if not LEFT_OUT.get(name, lambda _: False)(number):
                print(rule, number, state(module, number))
                index += 1


main()
