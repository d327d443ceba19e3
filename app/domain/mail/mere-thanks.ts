import { plainLetters } from "./plain-letters.ts";

/** Is this nothing but a thank-you, so that nobody waits for an answer? */

/** Whoever writes more than this says more than thanks. */
const MOST_CHARACTERS = 240;
const MOST_WORDS = 30;

/** A question, a number, an order, an address: whatever holds one of these says more than thanks. */
const SAYS_MORE = /[?¿؟0-9#@/\\<>%€$£]/u;

/** Faces that are not pleased. */
const DISPLEASED =
  /[\u{1F44E}\u{1F612}\u{1F61E}-\u{1F622}\u{1F624}\u{1F62D}\u{1F641}\u{1F644}\u{1F92C}\u{1F494}\u2639]/u;

const words = (text: string): readonly string[] => text.split(" ");

/** One of these has to be there. English, German, French, Spanish, Italian, Dutch; in plain letters, without apostrophes. */
const thanks = new Set(
  words(
    "thanks thank thx thankyou tysm ty thnx appreciated appreciate danke dank dankeschon merci gracias grazie bedankt dankjewel dankuwel hartelijkdank",
  ),
);

/** What stands around it. No word that agrees to, refuses, asks or changes anything: "yes, thanks" answers a question. */
const around = new Set(
  words(
    [
      "you so much very many again a an lot for your the this all of and i we really truly it thats its is was kind kindness help support assistance quick fast prompt speedy swift reply response answer service update info information great perfect awesome wonderful lovely excellent amazing brilliant super fantastic good nice cheers million bunch ton best kindest kind warm regards wishes have day weekend evening week hi hello hey dear team everyone sorted cool sincerely",
      "vielen herzlichen herzlich besten lieben tausend schon schonen schones schonsten recht super toll prima perfekt klasse wunderbar spitze sehr nett lieb freundlich freundliche freundlichen fur die den das ihre ihren eure euren deine deinen schnelle schnellen antwort hilfe ruckmeldung unterstutzung auskunft euch ihnen dir und noch einen tag abend wochenende woche liebe viele beste grusse gruße gruß gruss mfg lg hallo guten moin team zusammen nochmal nochmals",
      "beaucoup bien parfait parfaite genial geniale top infiniment mille pour votre vos ta ton la le les l reponse rapide rapidite aide retour encore a vous toute tout lequipe equipe bonne bon journee soiree weekend cordialement bonjour bonsoir cest tres gentil gentille amicalement",
      "muchas muchisimas mil perfecto genial estupendo excelente fantastico por su tu vuestra respuesta rapida ayuda atencion informacion muy amable amables saludos un saludo cordial cordiales buen dia buena tarde hola de nuevo todo el equipo",
      "mille tante molte infinite perfetto ottimo benissimo bene per vostra vostro sua tua risposta veloce celere aiuto gentile gentili gentilissimi gentilissima gentilissimo disponibilita gentilezza buona giornata serata cordiali cordialita saluti ciao salve buongiorno buonasera di nuovo ancora tutto",
      "je jullie u wel hartelijk hartelijke perfect fijn fijne geweldig voor de het snelle antwoord reactie hulp moeite groet groeten groetjes met vriendelijke heel erg dag avond weekend nogmaals",
    ].join(" "),
  ),
);

/**
 * Why a message starts no clock, in words for people; null when it may ask something, which is whatever isn't certainly a mere
 * thank-you. `newWords`: what the sender newly wrote, without signature and quoted history; `sender`: their name, which may stand
 * under it.
 */
export function mereThanks(newWords: string, sender: string | null = null): string | null {
  const text = newWords.trim();
  if (text.length > MOST_CHARACTERS || SAYS_MORE.test(text) || DISPLEASED.test(text)) return null;

  const said = wordsOf(text);
  const name = new Set(wordsOf((sender ?? "").slice(0, MOST_CHARACTERS)));
  const isThanks =
    said.length <= MOST_WORDS &&
    said.some((word) => thanks.has(word)) &&
    said.every((word) => thanks.has(word) || around.has(word) || name.has(word));
  return isThanks ? "It only says thank you" : null;
}

const wordsOf = (text: string): readonly string[] =>
  plainLetters(text)
    .replace(/['’`´]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
