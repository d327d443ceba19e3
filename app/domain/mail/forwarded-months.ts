import type { Language } from "./forwarded-headers.ts";
import { plainLetters } from "./plain-letters.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split("|").map(plainLetters));

/**
 * How the twelve months begin in each language (Unicode CLDR, nominative and genitive, long and short), without accents.
 * Alternatives are apart by `|`; `=` marks a whole word, where a day of the week begins alike.
 */
export const monthStarts: Readonly<Partial<Record<Language, string>>> = {
  en: "jan feb mar apr may jun jul aug sep oct nov dec",
  de: "jan|jan feb mar|mrz|maerz apr mai jun jul aug sep okt nov dez",
  fr: "jan fev mars avr mai juin juil aou|=aou sep oct nov dec",
  es: "ene feb marz|=mar abr may jun jul ago|=ag sep|set oct nov dic",
  pt: "jan fev mar abr mai jun jul ago set out nov dez",
  it: "gen feb marz|=mar apr mag giu lug ago set ott nov dic",
  nl: "jan feb maart|mrt apr mei jun jul aug sep okt nov dec",
  sv: "jan feb mar apr maj jun jul aug sep okt nov dec",
  da: "jan feb mar apr maj jun jul aug sep okt nov dec",
  no: "jan feb mar apr mai jun jul aug sep okt nov des",
  fi: "tammi helmi maalis huhti touko kesa heina elo syys loka marras joulu",
  pl: "sty lut mar kwi maj cze lip sie wrz paz lis gru",
  cs: "led uno bre dub kve cerven|cervn|cvn|=cer cervenc|cervenec|cvc srp zar rij lis pro",
  sk: "jan feb mar apr maj jun jul aug sep okt nov dec",
  hu: "jan feb mar apr maj jun jul aug szep okt nov dec",
  ro: "ian feb martie|=mar apr mai iun iul aug sep oct noi dec",
  ru: "янв фев мар апр маи|мая|май июн июл авг сен окт ноя дек",
  uk: "січ|січ лют бер кві трав чер лип серп вер жов лис груд",
  bg: "яну фев мар апр маи|май юни юли авг сеп окт ное дек",
  el: "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
  tr: "oca sub mar nis may haz tem agu eyl eki kas ara",
  he: "ינו פבר מרץ|מרס אפר מאי יונ יול אוג ספט אוק נוב דצמ",
  ar: "يناير فبراير|شباط مارس|اذار ابريل|نيسان مايو|ايار يونيو|حزيران يوليو|يوليوز|تموز اغسطس|غشت سبتمبر|ايلول|شتنبر اكتوبر نوفمبر|نونبر ديسمبر|دجنبر",
  th: "มกรา|ม.ค กุมภา|ก.พ มีนา|มี.ค เมษา|เม.ย พฤษภา|พ.ค มิถุนา|มิ.ย กรกฎา|ก.ค สิงหา|ส.ค กันยา|ก.ย ตุลา|ต.ค พฤศจิกา|พ.ย ธันวา|ธ.ค",
  id: "jan feb mar apr mei jun jul agu|agt|ags sep okt nov des",
  hr: "sij velj ozu tra svi lip srp kol ruj lis stu pro",
  sl: "jan feb mar apr maj jun jul avg sep okt nov dec",
  sr: "jan|јан feb|феб mar|мар apr|апр maj|мај jun|јун jul|јул avg|авг sep|сеп okt|окт nov|нов dec|дец",
  lt: "saus|=sau vas kov bal geg birz|=bir liep|=lie rugp rugs spal|=spa lapk|=lap gruo|=gru",
  lv: "jan feb mar apr mai jun jul aug sep okt nov dec",
  et: "jaan veeb mart|marts apr mai juuni juuli aug sep okt nov dets",
  ca: "gen feb marc abr maig juny|=jun jul ago|=ag set oct nov des",
};

/** Words before or after a time of twelve hours, without accents and dots: those of the afternoon. */
export const afternoonWords: ReadonlySet<string> = words(
  "pm|p m|下午|晚上|中午|오후|午後|μμ|μ μ|ip|em|odp|pop|popoldne|пп|os|م|مساء|ch|pecp|popiet|nachm|หลังเที่ยง|אחהצ",
);
export const morningWords: ReadonlySet<string> = words(
  "am|a m|上午|凌晨|早上|清晨|오전|午前|πμ|π μ|ap|fm|dop|дп|oo|ص|صباحا|sa|priekšp|priešpiet|vorm|ก่อนเที่ยง|לפנהצ",
);

/** Hours east of Greenwich of the zone names that mean one thing only (RFC 5322, 4.3, and those of Europe and the Far East). */
export const zoneHours: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 1, cet: 1, cest: 2, mez: 1, mesz: 2, eet: 2, eest: 3, msk: 3,
  est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10,
  jst: 9, kst: 9, aest: 10, aedt: 11, nzst: 12, nzdt: 13, sgt: 8, hkt: 8,
}; // prettier-ignore
