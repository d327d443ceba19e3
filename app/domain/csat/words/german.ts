import type { SurveyWords } from "#app/domain/csat/survey-words.ts";

export const german: SurveyWords = {
  name: "Deutsch",
  hello: "Guten Tag,",
  ratings: ["Sehr schlecht", "Schlecht", "In Ordnung", "Gut", "Sehr gut"],
  subject: "Wie zufrieden sind Sie?",
  question: "Aus unserer Sicht ist Ihre Anfrage erledigt. Wie zufrieden sind Sie mit uns?",
  thanks: "Danke für Ihre Antwort. Sie hilft uns, besser zu werden.",
  choose:
    "Wählen Sie aus. Es öffnet sich eine Seite, und gesendet wird erst, wenn Sie dort auf die Schaltfläche drücken:",
  open: "Oder öffnen Sie die Seite und wählen Sie dort:",
  mailEnd:
    "Die Seite ist bis zum {date} geöffnet. Wir fragen höchstens einmal in 30 Tagen. Ist noch etwas offen, antworten Sie einfach auf diese E-Mail.",
  about: "Ihre Anfrage {number} an {shop}",
  comment: "Möchten Sie etwas hinzufügen? (freiwillig)",
  commentHelp: "Höchstens 2.000 Zeichen. Bitte keine Kartennummern oder Passwörter.",
  send: "Antwort senden",
  change: "Antwort ändern",
  until: "Sie können bis zum {date} antworten.",
  chooseOne: "Wählen Sie eine der fünf Antworten.",
  commentTooLong: "Bitte fassen Sie sich kürzer: höchstens 2.000 Zeichen.",
  thanksTitle: "Vielen Dank",
  changeable: "Sie können Ihre Antwort bis zum {date} ändern.",
  settledTitle: "Ihre Antwort ist da",
  settled: "Sie lässt sich nicht mehr ändern. Ist noch etwas offen, schreiben Sie an {shop}.",
  expiredTitle: "Diese Seite ist geschlossen",
  expired:
    "Sie war 30 Tage lang geöffnet. Möchten Sie uns noch etwas sagen, schreiben Sie an {shop}.",
  gone: "Dieser Shop fragt hier nicht mehr. Sie müssen nichts tun.",
  unknownTitle: "Dieser Link führt ins Leere",
  unknown: "Vielleicht fehlt ein Teil davon. Öffnen Sie ihn noch einmal aus der E-Mail.",
  wrongTitle: "Das hat nicht geklappt",
  wrong:
    "Was ankam, war keine Antwort auf diese Frage. Gehen Sie zurück und versuchen Sie es noch einmal.",
  back: "Zurück zur Frage",
  test: "Das ist ein Test. Was Sie hier senden, wird nicht gespeichert.",
};
