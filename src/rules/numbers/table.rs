//! The rules, each with where it is published. `tests/native/numbers.rs` holds them to python-stdnum, which was written
//! independently.
//!
//! "Commission" stands for the specification of tax numbers that the members of the European Union give for themselves:
//! European Commission, DG TAXUD, "TIN algorithms - public - functional specification".

use super::{Century, CheckDigit, NumberRule, Sum};
use crate::rules::FieldName::{
    self, DocumentNumber, HealthNumber, PersonalIdentificationNumber, SocialSecurityNumber,
    TaxNumber,
};

/// Where a country knows people by one number for everything.
const ANY: &[FieldName] = &[
    PersonalIdentificationNumber,
    SocialSecurityNumber,
    HealthNumber,
    TaxNumber,
];

/// A rule without anything particular.
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

/// A check digit without anything particular.
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

/// The key counts the centuries from the 19th on.
const KEY_CENTURIES: &[Century] = &[
    century([0, 0], YEARS, 18),
    century([1, 1], YEARS, 19),
    century([2, 2], YEARS, 20),
];

/// The sum of the digits of twice a digit, as Luhn's method has it: ISO/IEC 7812-1, annex B.
const LUHN: &[u8] = &[0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

const SPAIN_FIELDS: &[FieldName] = &[DocumentNumber, PersonalIdentificationNumber, TaxNumber];

/// The remainder of the number divided by 23, as a letter.
const SPAIN: &[CheckDigit] = &[CheckDigit {
    at: 8,
    modulus: 23,
    characters: "TRWAGMYFPDXBNJZSQVHLCKE",
    ..CHECK
}];

/// 97 less the remainder, of the number with a 2 before it for those born from 2000 on.
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

const CZECH: NumberRule = NumberRule {
    issuers: &[("CZE.RC", "rodné číslo"), ("SVK.RC", "rodné číslo")],
    fields: &[
        PersonalIdentificationNumber,
        SocialSecurityNumber,
        HealthNumber,
    ],
    shape: "YYMMDD0000",
    // A woman's month has 50 added, and either may have 20 more since 2004.
    months: &[0, 50, 20, 70],
    female_from: 50,
    ..RULE
};

const ROMANIA: NumberRule = NumberRule {
    issuers: &[("ROU.CNP", "CNP")],
    shape: "GYYMMDD000000",
    centuries: &[
        century([1, 2], YEARS, 19),
        century([3, 4], YEARS, 18),
        century([5, 6], YEARS, 20),
        // Residents from abroad.
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

/// The rules. Of those for one country and field, the first whose form a number has counts.
pub const NUMBER_RULES: &[NumberRule] = &[
    // Portugal: Commission, PT; Decreto-Lei 14/2013. The number of the social security (NISS) has no rule here: its
    // algorithm is not published by its issuer.
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
    // Spain: Ministerio del Interior, "Cálculo del dígito de control del NIF/NIE"; Real Decreto 1065/2007, articles 19, 20.
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
    // France: INSEE, "Numéro d'inscription au répertoire (NIR)"; Code de la sécurité sociale, article R. 115-1. The months
    // of people whose month of birth is not known are above 19.
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
    // Italy: Decreto del Ministro delle finanze, 23 dicembre 1976. A woman's day has 40 added.
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
    // Netherlands: Commission, NL; Rijksdienst voor Identiteitsgegevens, "Logisch ontwerp BSN".
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
    // are not in it, whose month has 40 added, or 20 where their sex is not known.
    NumberRule {
        issuers: BELGIUM_ISSUER,
        shape: "YYMMDD00000",
        months: &[20],
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
    // Poland: Ministerstwo Cyfryzacji, "Czym jest numer PESEL"; Ustawa o ewidencji ludności, article 15.
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
    // by which the day may be another near it.
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
    // Norway: Skatteetaten, "Fødselsnummer"; Folkeregisterforskriften, chapter 2. A D-number has 40 added to the day, a
    // number for help in an emergency 40 to the month.
    NumberRule {
        issuers: &[("NOR.FNR", "fødselsnummer")],
        shape: "DDMMYYCCG00",
        months: &[0, 40],
        days: &[0, 40],
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
    },
    // Finland: Digital and Population Data Services Agency, "The personal identity code"; Valtioneuvoston asetus 128/2010.
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
    // Estonia: Commission, EE; EVS 585. Lithuania: Commission, LT; Gyventojų registro įstatymas, article 8, by which a few
    // numbers start with 9 and say nothing of birth and sex.
    BALTIC,
    NumberRule {
        issuers: &[("LTU.AK", "asmens kodas")],
        shape: "90000000000",
        centuries: &[],
        ..BALTIC
    },
    // Croatia: Commission, HR; Pravilnik o osobnom identifikacijskom broju, which names ISO 7064, MOD 11, 10.
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
    // Romania: Hotărârea Guvernului 1375/2006, annex 1. People from abroad have a 9 that says nothing of their sex.
    NumberRule {
        shape: "9YYMMDD000000",
        centuries: &[],
        ..ROMANIA
    },
    ROMANIA,
    // Czechia: Zákon 133/2000 Sb., § 13. Slovakia: Zákon 301/1995 Z. z., § 2. A few numbers have a remainder of 10 and the
    // digit 0; until 1954 there was no check digit.
    NumberRule {
        centuries: &[century(KEYS, [54, 99], 19), century(KEYS, [0, 53], 20)],
        checks: &[CheckDigit {
            at: 9,
            modulus: 11,
            characters: "01234567890",
            ..CHECK
        }],
        ..CZECH
    },
    NumberRule {
        shape: "YYMMDD000",
        centuries: &[century(KEYS, [0, 53], 19), century(KEYS, [80, 99], 18)],
        ..CZECH
    },
    // Denmark: CPR-kontoret, "Personnummeret i CPR-systemet". Since 2007 numbers do not fit a check digit any more.
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
    // Latvia: Fizisko personu reģistra likums. Since 2017 numbers start with 32 and say nothing of birth; there is no
    // published check digit.
    NumberRule {
        issuers: LATVIA_ISSUER,
        shape: "32000000000",
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
