import type { Catalogue } from "#app/domain/words/translate.ts";

/** The mail that tells a member of the staff of tickets to look at. */
export const noticeMailWords: Catalogue = {
  Missed: "Verfehlt",
  "Due soon": "Bald fällig",
  "A reply of yours waits": "Eine Ihrer Antworten wartet",
  "You were mentioned": "Sie wurden erwähnt",
  "Assigned to you": "Ihnen zugewiesen",
  "A customer answered": "Ein Kunde hat geantwortet",
  Ready: "Bereit",
  "A rule was switched off": "Eine Regel wurde ausgeschaltet",
  "{number}: was due {due}": "{number}: war fällig {due}",
  "{number}: due {due}": "{number}: fällig {due}",
  "and {count, number} more": "und {count, number} weitere",
  "Tickets to look at: {tickets}": "Tickets zum Ansehen: {tickets}",
  "Open Loupe in Shopify admin to see them.":
    "Öffnen Sie Loupe im Shopify-Adminbereich, um sie zu sehen.",
  "You get such a mail once an hour at the most. To turn it off, open Notices in Loupe and untick “By mail”.":
    "Sie bekommen so eine E-Mail höchstens einmal in der Stunde. Um sie abzustellen, öffnen Sie in Loupe die Benachrichtigungen und entfernen Sie das Häkchen bei „Per E-Mail“.",
};
