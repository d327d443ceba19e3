import type { Catalogue } from "#app/domain/words/translate.ts";

/** Why a clock of a ticket began, paused, ended or was counted anew. */
export const clocksWords: Catalogue = {
  "another date for the update": "ein anderes Datum für den Zwischenstand",
  "the investigation ended": "die Prüfung wurde beendet",
  "the reply did not arrive": "die Antwort kam nicht an",
  "open again from its start": "wieder offen ab ihrem Beginn",
  "waiting for the customer": "wartet auf den Kunden",
  "resolved without a reply": "ohne Antwort gelöst",
  "an older message came to this ticket": "eine ältere Nachricht kam zu diesem Ticket",
  "it still waits": "sie wartet noch",
  "open again from the original receipt": "wieder offen ab dem ursprünglichen Eingang",
  "an older message waits too": "auch eine ältere Nachricht wartet",
  "struck by an agent": "von einem Mitarbeiter gestrichen",
  "own due date removed": "eigene Fälligkeit entfernt",
  "own due date": "eigene Fälligkeit",
  "merged into another ticket": "mit einem anderen Ticket zusammengeführt",
  "the first message": "die erste Nachricht",
  "the customer wrote": "der Kunde hat geschrieben",
  "the state of the order": "der Stand der Bestellung",
};
