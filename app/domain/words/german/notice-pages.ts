import type { Catalogue } from "#app/domain/words/translate.ts";

/** Notices. */
export const noticePagesWords: Catalogue = {
  "A customer’s data is ready to hand on": "Die Daten eines Kunden liegen zur Weitergabe bereit",
  "A reply of yours was not sent and waits for you":
    "Eine Antwort von Ihnen wurde nicht gesendet und wartet auf Sie",
  "A response target is near, or was missed": "Ein Antwortziel rückt näher oder wurde verfehlt",
  "All notices and settings": "Alle Benachrichtigungen und Einstellungen",
  "By mail": "Per E-Mail",
  "First reply": "Erste Antwort",
  "How you are told": "Wie Sie benachrichtigt werden",
  "In Loupe": "In Loupe",
  "In Loupe: the bell at the top of every page. By mail: to {email}, at most one mail an hour, with ticket numbers and due times only, while the shop is open.":
    "In Loupe: die Glocke oben auf jeder Seite. Per E-Mail: an {email}, höchstens eine E-Mail pro Stunde, nur mit Ticketnummern und Fälligkeiten, während der Shop geöffnet ist.",
  "Kept until": "Aufbewahrt bis",
  "Loupe switched off a rule that changed this ticket too often":
    "Loupe hat eine Regel ausgeschaltet, die dieses Ticket zu oft geändert hat",
  "Mark all read": "Alle als gelesen markieren",
  "New: ": "Neu: ",
  "Next reply": "Weitere Antwort",
  "Nothing yet.": "Noch nichts.",
  "Nothing yet. You are told here before a target is missed, and when somebody needs you.":
    "Noch nichts. Hier erfahren Sie es, bevor ein Ziel verfehlt wird und wenn jemand Sie braucht.",
  "Notices, {count, number} new": "Benachrichtigungen, {count, number} neu",
  "Open Privacy": "„Datenschutz“ öffnen",
  Promise: "Zusage",
  Resolution: "Lösung",
  "Somebody assigns a ticket to you": "Jemand weist Ihnen ein Ticket zu",
  "Somebody mentions you in a note": "Jemand erwähnt Sie in einer Notiz",
  "The customer answered": "Der Kunde hat geantwortet",
  "The customer answers on a ticket that is yours or that you follow":
    "Der Kunde antwortet auf ein Ticket, das Ihnen gehört oder dem Sie folgen",
  Update: "Zwischenstand",
  "Was due": "War fällig",
  "What waits for you: mentions, tickets that come to you, and targets before they are missed.":
    "Was auf Sie wartet: Erwähnungen, Tickets, die zu Ihnen kommen, und Ziele, bevor sie verfehlt werden.",
  "You have switched notices in Loupe off.": "Sie haben Benachrichtigungen in Loupe ausgeschaltet.",
  "You have switched notices off.": "Sie haben Benachrichtigungen ausgeschaltet.",
  "You were mentioned in a note": "Sie wurden in einer Notiz erwähnt",
  "Your reply was not sent and waits for you":
    "Ihre Antwort wurde nicht gesendet und wartet auf Sie",
  "first reply": "erste Antwort",
  "next reply": "weitere Antwort",
  promise: "Zusage",
  resolution: "Lösung",
  update: "Zwischenstand",
  "{count, number} new": "{count, number} neu",
  "{count, plural, one {{what} is due soon} other {{what} are due soon}}":
    "{count, plural, one {{what} ist bald fällig} other {{what} sind bald fällig}}",
  "{count, plural, one {{what} is still missed} other {{what} are still missed}}":
    "{count, plural, one {{what} ist weiterhin verfehlt} other {{what} sind weiterhin verfehlt}}",
  "{count, plural, one {{what} was missed} other {{what} were missed}}":
    "{count, plural, one {{what} wurde verfehlt} other {{what} wurden verfehlt}}",
  "{some} and {another}": "{some} und {another}",
  "{who} assigned this to you": "{who} hat Ihnen das zugewiesen",
  "{who} mentioned you in a note": "{who} hat Sie in einer Notiz erwähnt",
};
