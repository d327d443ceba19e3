/** How does a text look in the languages whose mail still comes in charsets of one byte? */

export type Profile = {
  readonly charset: string;
  readonly isLatin: boolean;
  /** Letters beyond ASCII by how often they come, in lower case. */
  readonly frequent: string;
  readonly usual: string;
  readonly rare: string;
};

const latin = (charset: string, frequent: string, rare = "", usual = ""): Profile => ({
  charset,
  isLatin: true,
  frequent,
  usual,
  rare,
});

const other = (charset: string, frequent: string, usual: string, rare: string): Profile => ({
  charset,
  isLatin: false,
  frequent,
  usual,
  rare,
});

const RUSSIAN = ["оеаинтсрвл", "кмдпуяыьгзбчйхж", "шюцщэфъё"] as const;
const UKRAINIAN = ["оаинтевріс", "кмдлпуяьгзбчйхжїє", "шюцщфґ'"] as const;
const BULGARIAN = ["оаеинтрсвл", "кмдпузябгчщжъх", "шюцфйь"] as const;
const SERBIAN = ["оаеинтрсјв", "кмдлпузбгчшж", "цхћњљђџф"] as const;
const GREEK = ["αοιετσςνηυρ", "πκμλωδγάέήίόύώ", "χθφβξζψϊϋΐΰ"] as const;
const HEBREW = ["יוהלארתמבש", "נדםעקחפכגטז", "צןסךףץ"] as const;
const ARABIC = ["اليمونرتبعد", "هكسفقأةحشجءإ", "ذصخضىطغزثظآؤئ"] as const;
const THAI = ["านรอกเงมยลวดท่้สตะั", "ิปบคีหแจพขใไชผ์ืุูำโ", "ถณศซธฟษญภฝฉๆฮฐฯฎฏฒฑฬฤๅ็"] as const;

/** The first ones win a draw. */
export const PROFILES: readonly Profile[] = [
  latin("windows-1252", "äöüß"),
  latin("windows-1252", "éèàêç", "ëîôùûïœæüö"),
  latin("windows-1252", "áéíóúñ¿¡", "ü"),
  latin("windows-1252", "ãçáéõíóêú", "âàô"),
  latin("windows-1252", "àèéìòù", "óî"),
  latin("windows-1252", "", "", "àáâãäåæçèéêëìíîïñòóôõöøùúûüÿßœ"),
  latin("windows-1252", "åäöæøé", "ü"),
  // Its own letters alone are rather Turkish ones: more people write that.
  latin("windows-1252", "áéíóúæö", "", "ýðþ"),
  latin("windows-1254", "ğıçşöüiİ", "âîû"),
  latin("windows-1250", "ąćęłńóśźż"),
  latin("windows-1250", "áčéěíňóřšťúůýžď", "ľĺŕäôöü"),
  latin("windows-1250", "áéíóöőúüű"),
  latin("windows-1250", "ăâîşţ"),
  latin("windows-1250", "čćđšž"),
  latin("iso-8859-2", "ąćęłńóśźż"),
  latin("iso-8859-2", "áčéěíňóřšťúůýžď", "ľĺŕäôöü"),
  latin("iso-8859-2", "čćđšž"),
  latin("windows-1257", "ąčęėįšųūž"),
  latin("windows-1257", "āčēģīķļņšūž"),
  ...(["windows-1251", "koi8-u", "ibm866", "iso-8859-5"] as const).flatMap((charset) => [
    other(charset, ...RUSSIAN),
    other(charset, ...UKRAINIAN),
    other(charset, ...BULGARIAN),
    other(charset, ...SERBIAN),
  ]),
  other("windows-1253", ...GREEK),
  other("iso-8859-7", ...GREEK),
  other("windows-1255", ...HEBREW),
  other("windows-1256", ...ARABIC),
  other("iso-8859-6", ...ARABIC),
  other("windows-874", ...THAI),
];
