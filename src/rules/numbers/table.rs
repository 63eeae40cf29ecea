//! The rules, each with its publication. `tests/native/numbers.rs` compares them with python-stdnum, which was written
//! independently.
//!
//! "Commission" stands for the specification of tax numbers that the member states of the European Union provide:
//! European Commission, DG TAXUD, "TIN Algorithms - Public - Functional Specification".

use super::{Century, CheckDigit, NumberRule, Sum};
use crate::rules::FieldName::{
    self, DocumentNumber, HealthNumber, PersonalIdentificationNumber, SocialSecurityNumber,
    TaxNumber,
};

/// For countries that identify people by one number for every purpose.
const ANY: &[FieldName] = &[
    PersonalIdentificationNumber,
    SocialSecurityNumber,
    HealthNumber,
    TaxNumber,
];

/// The default values of a rule.
const RULE: NumberRule = NumberRule {
    issuers: &[],
    fields: ANY,
    shape: "",
    months: &[0],
    days: &[0],
    female_from: 0,
    centuries: &[],
    open_months: [1, 0],
    nearby_day: false,
    checks: &[],
};

/// The default values of a check digit.
const CHECK: CheckDigit = CheckDigit {
    from: 0,
    at: 0,
    sum: Sum::Number(&[0]),
    modulus: 10,
    complement: false,
    characters: "0123456789",
};

const fn century(keys: [u16; 2], years: [u16; 2], century: u32) -> Century {
    Century {
        keys,
        years,
        century,
    }
}

/// Any key.
const KEYS: [u16; 2] = [0, 999];

/// Any year of a century.
const YEARS: [u16; 2] = [0, 99];

/// The key counts the centuries, starting with the 19th.
const KEY_CENTURIES: &[Century] = &[
    century([0, 0], YEARS, 18),
    century([1, 1], YEARS, 19),
    century([2, 2], YEARS, 20),
];

/// The digit sum of twice a digit, for Luhn's method.
const LUHN: &[u8] = &[0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

const SPAIN_FIELDS: &[FieldName] = &[DocumentNumber, PersonalIdentificationNumber, TaxNumber];

/// The letter for the remainder of the number divided by 23.
const SPAIN: &[CheckDigit] = &[CheckDigit {
    at: 8,
    modulus: 23,
    characters: "TRWAGMYFPDXBNJZSQVHLCKE",
    ..CHECK
}];

/// 97 minus the remainder. For people born from 2000 on, a 2 is put before the number.
const BELGIUM: &[CheckDigit] = &[CheckDigit {
    at: 9,
    sum: Sum::Number(&[0, 2]),
    modulus: 97,
    complement: true,
    characters: "",
    ..CHECK
}];

const BELGIUM_ISSUER: &[(&str, &str)] = &[("BEL.NRN", "NRN / RRN")];

const SWEDEN: NumberRule = NumberRule {
    issuers: &[("SWE.personnummer", "personnummer")],
    shape: "YYMMDD00S0",
    // A coordination number has 60 added to the day.
    days: &[0, 60],
    nearby_day: true,
    checks: &[CheckDigit {
        at: 9,
        sum: Sum::EverySecond(LUHN),
        complement: true,
        ..CHECK
    }],
    ..RULE
};

const NORWAY: NumberRule = NumberRule {
    issuers: &[("NOR.FNR", "fødselsnummer")],
    shape: "DDMMYYCCG00",
    months: &[0, 40],
    days: &[0],
    centuries: &[
        century([0, 499], YEARS, 19),
        century([500, 749], [54, 99], 18),
        century([500, 999], [0, 39], 20),
        century([900, 999], [40, 99], 19),
    ],
    checks: &[
        CheckDigit {
            at: 9,
            sum: Sum::Weights(&[3, 7, 6, 1, 8, 9, 4, 5, 2]),
            modulus: 11,
            complement: true,
            ..CHECK
        },
        CheckDigit {
            at: 10,
            sum: Sum::Weights(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]),
            modulus: 11,
            complement: true,
            ..CHECK
        },
    ],
    ..RULE
};

const CZECHOSLOVAK: NumberRule = NumberRule {
    issuers: &[("CZE.RC", "rodné číslo"), ("SVK.RC", "rodné číslo")],
    fields: &[
        PersonalIdentificationNumber,
        SocialSecurityNumber,
        HealthNumber,
    ],
    shape: "YYMMDD0000",
    // A woman's month has 50 added.
    months: &[0, 50],
    female_from: 50,
    centuries: &[century(KEYS, [54, 99], 19), century(KEYS, [0, 53], 20)],
    checks: &[CheckDigit {
        at: 9,
        modulus: 11,
        characters: "01234567890",
        ..CHECK
    }],
    ..RULE
};

const ROMANIA: NumberRule = NumberRule {
    issuers: &[("ROU.CNP", "CNP")],
    shape: "GYYMMDD000000",
    centuries: &[
        century([1, 2], YEARS, 19),
        century([3, 4], YEARS, 18),
        century([5, 6], YEARS, 20),
        // Foreign residents.
        century([7, 8], YEARS, 0),
    ],
    checks: &[CheckDigit {
        at: 12,
        sum: Sum::Weights(&[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]),
        modulus: 11,
        characters: "01234567891",
        ..CHECK
    }],
    ..RULE
};

const BALTIC: NumberRule = NumberRule {
    issuers: &[("EST.IK", "isikukood"), ("LTU.AK", "asmens kodas")],
    shape: "GYYMMDD0000",
    centuries: &[
        century([1, 2], YEARS, 18),
        century([3, 4], YEARS, 19),
        century([5, 6], YEARS, 20),
        century([7, 8], YEARS, 21),
    ],
    checks: &[
        CheckDigit {
            at: 10,
            sum: Sum::Weights(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 1]),
            modulus: 11,
            characters: "0123456789>",
            ..CHECK
        },
        CheckDigit {
            at: 10,
            sum: Sum::Weights(&[3, 4, 5, 6, 7, 8, 9, 1, 2, 3]),
            modulus: 11,
            characters: "01234567890",
            ..CHECK
        },
    ],
    ..RULE
};

/// The rules. Of several for one country and field, the first whose form the number has is used.
pub const NUMBER_RULES: &[NumberRule] = &[
    // Portugal: Commission, PT, on the check digit; Decreto-Lei 14/2013 on the number. The social security number
    // (NISS) has no rule here, because we know of no algorithm published by its issuer.
    NumberRule {
        issuers: &[("PRT.NIF", "NIF")],
        fields: &[TaxNumber],
        shape: "100000000",
        checks: &[CheckDigit {
            at: 8,
            sum: Sum::Weights(&[9, 8, 7, 6, 5, 4, 3, 2]),
            modulus: 11,
            complement: true,
            characters: "01234567890",
            ..CHECK
        }],
        ..RULE
    },
    // Spain: Ministerio del Interior, "Cálculo del dígito de control del NIF/NIE"; Real Decreto 1065/2007, articles 19
    // and 20. Numbers that start with K, L or M have no rule here, because we know of no publication of how their last
    // letter is computed.
    NumberRule {
        issuers: &[("ESP.DNI", "DNI")],
        fields: SPAIN_FIELDS,
        shape: "00000000A",
        checks: SPAIN,
        ..RULE
    },
    NumberRule {
        issuers: &[("ESP.NIE", "NIE")],
        fields: SPAIN_FIELDS,
        shape: "X0000000A",
        checks: SPAIN,
        ..RULE
    },
    // France: Décret 82-103 du 22 janvier 1982 on the register; INSEE, "Numéro d'inscription au répertoire". Months
    // from 20 up belong to people whose birth certificate was incomplete. For some of them, but not for all, 31 to 42
    // stand for the month, so none of these months is read.
    NumberRule {
        issuers: &[("FRA.NIR", "NIR")],
        fields: &[
            PersonalIdentificationNumber,
            SocialSecurityNumber,
            HealthNumber,
        ],
        shape: "SYYMM0K00000000",
        open_months: [20, 99],
        checks: &[CheckDigit {
            at: 13,
            modulus: 97,
            complement: true,
            characters: "",
            ..CHECK
        }],
        ..RULE
    },
    // Italy: Decreto del Ministro delle finanze, 23 dicembre 1976, n. 13813. A woman's day has 40 added.
    NumberRule {
        issuers: &[("ITA.CF", "codice fiscale")],
        shape: "AAAAAAyyTddAoooA",
        days: &[0, 40],
        female_from: 40,
        checks: &[CheckDigit {
            at: 15,
            sum: Sum::EverySecond(&[
                1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
                25, 24, 23,
            ]),
            modulus: 26,
            characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            ..CHECK
        }],
        ..RULE
    },
    // Netherlands: Commission, NL; BKWI, "Suwi-gegevensregister", Burgerservicenummer, which has the formula.
    NumberRule {
        issuers: &[("NLD.BSN", "BSN")],
        fields: &[
            PersonalIdentificationNumber,
            SocialSecurityNumber,
            TaxNumber,
        ],
        shape: "000000000",
        checks: &[CheckDigit {
            at: 8,
            sum: Sum::Weights(&[9, 8, 7, 6, 5, 4, 3, 2]),
            modulus: 11,
            ..CHECK
        }],
        ..RULE
    },
    // Belgium: Arrêté royal du 3 avril 1984 on the number of the national register; 8 février 1991 on that of people who
    // are not in it, whose month has 40 added, or 20 where their sex is not known. A month of 0 is not known.
    NumberRule {
        issuers: BELGIUM_ISSUER,
        shape: "YYMMDD00000",
        months: &[20],
        open_months: [20, 20],
        checks: BELGIUM,
        ..RULE
    },
    NumberRule {
        issuers: BELGIUM_ISSUER,
        shape: "YYMMDD00S00",
        months: &[0, 40],
        open_months: [0, 0],
        checks: BELGIUM,
        ..RULE
    },
    NumberRule {
        issuers: BELGIUM_ISSUER,
        shape: "YYMMDD00S00",
        months: &[40],
        open_months: [40, 40],
        checks: BELGIUM,
        ..RULE
    },
    // Poland: Ustawa o ewidencji ludności, article 15, until 2099; gov.pl, "Czym jest numer PESEL", on the check digit.
    // The months of the next two centuries, with 40 and 60 added, are from the Commission, PL.
    NumberRule {
        issuers: &[("POL.PESEL", "PESEL")],
        shape: "YYMMDD000S0",
        months: &[0, 20, 40, 60, 80],
        centuries: &[
            century([0, 0], YEARS, 19),
            century([1, 1], YEARS, 20),
            century([2, 2], YEARS, 21),
            century([3, 3], YEARS, 22),
            century([4, 4], YEARS, 18),
        ],
        checks: &[CheckDigit {
            at: 10,
            sum: Sum::Weights(&[1, 3, 7, 9]),
            complement: true,
            ..CHECK
        }],
        ..RULE
    },
    // Sweden: Skatteverket, SKV 704 "Personnummer" and SKV 707 "Samordningsnummer"; Folkbokföringslag (1991:481), § 18,
    // which allows a day near the date of birth; since 2023 Lag (2022:1697) om samordningsnummer.
    SWEDEN,
    NumberRule {
        shape: "CCYYMMDD00S0",
        centuries: &[
            century([18, 18], YEARS, 18),
            century([19, 19], YEARS, 19),
            century([20, 20], YEARS, 20),
        ],
        checks: &[CheckDigit {
            from: 2,
            at: 11,
            sum: Sum::EverySecond(LUHN),
            complement: true,
            ..CHECK
        }],
        ..SWEDEN
    },
    // Norway: Direktoratet for e-helse, HIS 1001:2010 "Identifikatorer for personer"; Forskrift om folkeregistrering
    // (2007), § 2-2. A temporary number from a hospital has 40 added to the month. Numbers assigned from 2032 on
    // (Skatteetaten, "Nytt fødselsnummer fra 2032") will need a separate rule: they state neither century nor sex, and
    // their first check digit has four possible values.
    NORWAY,
    // A D-number has 40 added to the day and, since November 2021, other centuries: Skatteetaten, "Utvidelse av
    // D-nummerserien".
    NumberRule {
        months: &[0],
        days: &[40],
        centuries: &[
            // Most of these people were born before 1940; those with the largest keys have numbers from before the
            // change.
            century([200, 499], [0, 39], 0),
            century([0, 499], YEARS, 19),
            century([500, 599], [54, 99], 18),
            century([500, 999], [0, 39], 20),
            century([600, 999], [40, 99], 19),
        ],
        ..NORWAY
    },
    // Finland: Valtioneuvoston asetus 128/2010, § 2, and 690/2022, which adds century signs; Digital and Population
    // Data Services Agency, "Reform of personal identity code".
    NumberRule {
        issuers: &[("FIN.HETU", "henkilötunnus")],
        shape: "DDMMYY-00Sx",
        centuries: KEY_CENTURIES,
        checks: &[CheckDigit {
            at: 10,
            modulus: 31,
            characters: "0123456789ABCDEFHJKLMNPRSTUVWXY",
            ..CHECK
        }],
        ..RULE
    },
    // Estonia: Commission, EE; EVS 585:2007, by Isikukoodide moodustamise, väljajagamise ja andmise kord, § 2.
    // Lithuania: Commission, LT; RST 1185-91 "Asmens kodas. Sudėtis ir struktūra". A few Lithuanian numbers start with
    // 9 and encode neither birth nor sex.
    BALTIC,
    NumberRule {
        issuers: &[("LTU.AK", "asmens kodas")],
        shape: "90000000000",
        centuries: &[],
        ..BALTIC
    },
    // Croatia: Commission, HR; Zakon o osobnom identifikacijskom broju (NN 60/08). The check digit is that of ISO/IEC 7064,
    // MOD 11,10.
    NumberRule {
        issuers: &[("HRV.OIB", "OIB")],
        fields: &[
            PersonalIdentificationNumber,
            SocialSecurityNumber,
            TaxNumber,
        ],
        shape: "00000000000",
        checks: &[CheckDigit {
            at: 10,
            sum: Sum::Recursive,
            modulus: 11,
            complement: true,
            characters: "01234567890",
            ..CHECK
        }],
        ..RULE
    },
    // Romania: Hotărârea Guvernului 1375/2006 on the parts of the number; vimishor/cnp-spec, which python-stdnum
    // follows, on the check digit and on foreign residents. Tax numbers that start with 9 have no rule here, because we
    // know of no publication of their check digit.
    ROMANIA,
    // Czechia: Zákon 133/2000 Sb., § 13, and 53/2004 Sb. on months with 20 added. Slovakia: Zákon 301/1995 Z. z., § 2.
    // About a thousand numbers, assigned until 1985, have a remainder of 10 and the check digit 0: NZIS, "Struktura
    // rodného čísla". Numbers of people born before 1954 have no check digit.
    NumberRule {
        issuers: &[("CZE.RC", "rodné číslo")],
        // Since 2004, both a man's and a woman's month may have 20 added.
        months: &[0, 50, 20, 70],
        ..CZECHOSLOVAK
    },
    NumberRule {
        issuers: &[("SVK.RC", "rodné číslo")],
        ..CZECHOSLOVAK
    },
    NumberRule {
        shape: "YYMMDD000",
        centuries: &[century(KEYS, [0, 53], 19), century(KEYS, [80, 99], 18)],
        checks: &[],
        ..CZECHOSLOVAK
    },
    // Denmark: CPR-kontoret, "Personnummeret i CPR-systemet". Since October 2007, some numbers do not have a valid
    // check digit.
    NumberRule {
        issuers: &[("DNK.CPR", "CPR-nummer")],
        shape: "DDMMYYC00S",
        centuries: &[
            century([0, 3], YEARS, 19),
            century([4, 4], [0, 36], 20),
            century([4, 4], [37, 99], 19),
            century([5, 8], [0, 57], 20),
            century([5, 8], [58, 99], 18),
            century([9, 9], [0, 36], 20),
            century([9, 9], [37, 99], 19),
        ],
        ..RULE
    },
    // Latvia: Fizisko personu reģistra likums; Pilsonības un migrācijas lietu pārvalde, "Personas koda maiņa". Since
    // July 2017, numbers start with 3 and a digit from 2 up, and the other digits are random: they do not encode the
    // date of birth and have no check digit. We know of no publication of the older numbers' check digit by their
    // issuer.
    NumberRule {
        issuers: LATVIA_ISSUER,
        shape: "3n000000000",
        ..RULE
    },
    NumberRule {
        issuers: LATVIA_ISSUER,
        shape: "DDMMYYC0000",
        centuries: KEY_CENTURIES,
        ..RULE
    },
];

const LATVIA_ISSUER: &[(&str, &str)] = &[("LVA.PK", "personas kods")];
