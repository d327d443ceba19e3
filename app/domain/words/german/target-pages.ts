import type { Catalogue } from "#app/domain/words/translate.ts";

/** Targets, promises, and how they were kept. */
export const targetPagesWords: Catalogue = {
  "When {shop} answers": "Wann {shop} antwortet",
  "Our hours": "Unsere Öffnungszeiten",
  "All times are {zone}.": "Alle Zeiten: {zone}.",
  "Days on which we are closed or open differently":
    "Tage, an denen wir geschlossen oder anders geöffnet haben",
  "Urgent matters": "Dringende Anliegen",
  "Some matters can't wait. For these we are faster:":
    "Manches kann nicht warten. Hier sind wir schneller:",
  "We answer your first message within {span}.":
    "Antwort auf Ihre erste Nachricht: höchstens {span}.",
  "We answer every message after it as fast.":
    "Antwort auf jede weitere Nachricht: ebenso schnell.",
  "We answer every message after it within {span}.":
    "Antwort auf jede weitere Nachricht: höchstens {span}.",
  "We aim to have the matter settled within {span}.":
    "Angestrebte Zeit bis zur Klärung: höchstens {span}.",
  "When something takes us longer to look into, you hear from us at least every {span}.":
    "Wenn wir länger nachforschen, Zeit bis zur nächsten Zwischenmeldung: höchstens {span}.",
  "{span} of our opening hours": "{span} unserer Öffnungszeiten",
  "{span}, day and night": "{span}, Tag und Nacht",
  "A business day is a day on which we are open.":
    "Ein Geschäftstag ist ein Tag, an dem wir geöffnet haben.",
  "A message that reaches us on Monday at 10:00 is answered within one business day when you have our answer by Tuesday at 10:00.":
    "Eine Nachricht, die uns am Montag um 10:00 erreicht, ist innerhalb eines Geschäftstags beantwortet, wenn Sie unsere Antwort bis Dienstag um 10:00 haben.",
  "A message that reaches us on Monday is answered within one business day when you have our answer before we close on Tuesday.":
    "Eine Nachricht, die uns am Montag erreicht, ist innerhalb eines Geschäftstags beantwortet, wenn Sie unsere Antwort haben, bevor wir am Dienstag schließen.",
  "A message that reaches us on a day on which we are closed counts from our next opening.":
    "Eine Nachricht, die uns an einem Tag erreicht, an dem wir geschlossen haben, zählt ab unserer nächsten Öffnung.",
  "A message that reaches us while we are closed counts from our next opening.":
    "Eine Nachricht, die uns außerhalb unserer Öffnungszeiten erreicht, zählt ab unserer nächsten Öffnung.",
  "{from} to {to}": "{from} bis {to}",
  "{days}: {hours}": "{days}: {hours}",
  "{date}: {what}": "{date}: {what}",
  "closed, {holiday}": "geschlossen, {holiday}",
  "open {hours}": "geöffnet {hours}",
  "closed until {date}": "geschlossen bis {date}",
  "A closure counts before a special opening, that before a public holiday, and that before the week.":
    "Eine Schließung geht einer Sonderöffnung vor, diese einem Feiertag und dieser der Woche.",
  "A date set by an agent": "Ein von einem Mitarbeiter gesetzter Termin",
  "A date…": "Ein Datum …",
  "A day may open several times. Hours past midnight belong to the next day: close at 24:00 and open again at 00:00.":
    "Ein Tag kann mehrmals öffnen. Stunden nach Mitternacht gehören zum nächsten Tag: Schließen Sie um 24:00 und öffnen Sie wieder um 00:00.",
  "A promise to the customer": "Eine Zusage an den Kunden",
  "A target of business days ends": "Ein Ziel in Geschäftstagen endet",
  Accept: "Annehmen",
  "Accept the promise “{words}”": "Zusage „{words}“ annehmen",
  "Add a closure": "Schließung hinzufügen",
  "Add a special opening": "Sonderöffnung hinzufügen",
  "Add hours to {day}": "Zeiten für {day} hinzufügen",
  "Add its holidays": "Feiertage hinzufügen",
  "An answer that comes later opens a new ticket that follows the closed one.":
    "Eine spätere Antwort eröffnet ein neues Ticket, das auf das geschlossene folgt.",
  "Answered {at}": "Beantwortet {at}",
  "Arrives on": "Kommt an am",
  "As it is saved now; your changes are in it once you have saved them.":
    "Wie zurzeit gespeichert; Ihre Änderungen stehen darin, sobald Sie sie gespeichert haben.",
  At: "Um",
  "At the same time of day": "Zur selben Uhrzeit",
  "Broken, last {days} days": "Gebrochen, letzte {days} Tage",
  "By {by}": "Bis {by}",
  "Causes of misses": "Ursachen verfehlter Ziele",
  "Choose a country": "Land auswählen",
  "Close resolved tickets after": "Gelöste Tickets schließen nach",
  "Closed on these days. Untick a day to work on it.":
    "An diesen Tagen geschlossen. Entfernen Sie das Häkchen, um an einem Tag zu arbeiten.",
  "Copy HTML": "HTML kopieren",
  "Copy text": "Text kopieren",
  "Counts as a business day": "Zählt als Geschäftstag",
  Date: "Datum",
  "Dates in this reply": "Termine in dieser Antwort",
  Download: "Herunterladen",
  "Due {at}": "Fällig {at}",
  "Each further reply within": "Jede weitere Antwort innerhalb von",
  "Export triage corrections": "Korrekturen der Einstufung exportieren",
  "First closed day": "Erster geschlossener Tag",
  "First replies include {mail}: {missed} missed, {running} running. It has no ticket yet.":
    "Zu den ersten Antworten gehört {mail}: {missed} verfehlt, {running} laufend. Dafür gibt es noch kein Ticket.",
  "First reply within": "Erste Antwort innerhalb von",
  "For mail that comes in from now on. Agents can change the urgency of a ticket at any time.":
    "Für E-Mails, die ab jetzt eingehen. Mitarbeiter können die Dringlichkeit eines Tickets jederzeit ändern.",
  "For your customers": "Für Ihre Kunden",
  "From that day": "Ab diesem Tag",
  "From the next open day": "Ab dem nächsten offenen Tag",
  "Further reply": "Weitere Antwort",
  "General mail": "Allgemeine E-Mails",
  "In {timeZone}. It beats the targets until it is removed.":
    "Zeitzone: {timeZone}. Sie geht den Zielen vor, bis sie entfernt wird.",
  Kept: "Eingehalten",
  "Kept late": "Verspätet eingehalten",
  "Kept {at}": "Eingehalten {at}",
  "Kept {keptAt}, due {by}": "Eingehalten {keptAt}, fällig {by}",
  "Kept, last {days} days": "Eingehalten, letzte {days} Tage",
  "Last closed day": "Letzter geschlossener Tag",
  "Late tickets marked as spam": "Verspätete Tickets als Spam markiert",
  "Looking up the holidays": "Feiertage werden nachgesehen",
  "Looking up the holidays…": "Feiertage werden nachgesehen …",
  "Mail from Monday 10:00 with a target of 2 business days is due Wednesday 10:00.":
    "Eine E-Mail von Montag 10:00 mit einem Ziel von 2 Geschäftstagen ist am Mittwoch um 10:00 fällig.",
  "Mail that comes after closing time on an open day counts":
    "E-Mails, die an einem offenen Tag nach Geschäftsschluss kommen, zählen",
  "Mark as kept the promise “{words}”": "Zusage „{words}“ als eingehalten markieren",
  "Mend the marked field first.": "Korrigieren Sie zuerst das markierte Feld.",
  "Mend the marked fields to see when mail would be due.":
    "Korrigieren Sie die markierten Felder, um zu sehen, wann E-Mails fällig wären.",
  "Mend the {wrong} marked fields first.": "Korrigieren Sie zuerst die {wrong} markierten Felder.",
  "Missed because: {cause}": "Verfehlt, weil: {cause}",
  "Next replies": "Weitere Antworten",
  "No clock runs on this ticket.": "Auf diesem Ticket läuft keine Frist.",
  "No promise": "Keine Zusage",
  "No promise is open. Dates in a reply, such as “by Friday”, are offered as promises.":
    "Keine Zusage ist offen. Termine in einer Antwort wie „bis Freitag“ werden als Zusagen vorgeschlagen.",
  "No region is chosen: no public holiday closes the shop.":
    "Keine Region ist ausgewählt: Kein Feiertag schließt den Shop.",
  "No target": "Kein Ziel",
  "None in this time.": "Keine in diesem Zeitraum.",
  "One a line. Agents choose one when they resolve a ticket that was late.":
    "Je Zeile eine. Mitarbeiter wählen eine aus, wenn sie ein verspätetes Ticket lösen.",
  "One ticket should be answered before you close":
    "Ein Ticket sollte beantwortet werden, bevor Sie schließen",
  "Only the shop’s owner can change hours and targets.":
    "Nur der Inhaber des Shops kann Zeiten und Ziele ändern.",
  "Open at other hours": "Zu anderen Zeiten geöffnet",
  "Opening hours": "Öffnungszeiten",
  "Own due date": "Eigene Fälligkeit",
  "Paused for {length} of opening time": "Angehalten für {length} Öffnungszeit",
  Period: "Zeitraum",
  "Promise?": "Zusage?",
  "Promises broken or kept late": "Zusagen gebrochen oder verspätet eingehalten",
  "Promises by their date": "Zusagen nach Termin",
  "Promises kept": "Eingehaltene Zusagen",
  "Promises that this reply keeps": "Zusagen, die diese Antwort einhält",
  "Public holidays": "Feiertage",
  "Read beside it": "Daneben zu lesen",
  Region: "Region",
  "Remove {open} to {close} from {day}": "{open} bis {close} am {day} entfernen",
  "Resolved or closed without a reply": "Ohne Antwort gelöst oder geschlossen",
  "Resolved within": "Gelöst innerhalb von",
  "Resolved {at}": "Gelöst {at}",
  "Response targets": "Antwortziele",
  Running: "Läuft",
  "Save these hours and targets?": "Diese Zeiten und Ziele speichern?",
  "Set an own due date": "Eigene Fälligkeit setzen",
  "Set due date": "Fälligkeit setzen",
  "Set to waiting without a question to the customer":
    "Auf Warten gesetzt ohne Frage an den Kunden",
  "Somebody changed hours or targets meanwhile. Discard your changes to see them.":
    "Jemand hat Zeiten oder Ziele inzwischen geändert. Verwerfen Sie Ihre Änderungen, um sie zu sehen.",
  "Still running": "Läuft noch",
  Strike: "Streichen",
  "Strike the promise “{words}”": "Zusage „{words}“ streichen",
  Struck: "Gestrichen",
  Target: "Ziel",
  "Target: {target}": "Ziel: {target}",
  "Targets by kind": "Ziele nach Art",
  "The browser did not let us copy. Select it by hand.":
    "Der Browser hat das Kopieren nicht erlaubt. Markieren Sie es von Hand.",
  "The new hours and targets are on their way through the open tickets: {done} of {total} done. You can leave this page.":
    "Die neuen Zeiten und Ziele werden auf die offenen Tickets übertragen: {done} von {total} erledigt. Sie können diese Seite verlassen.",
  "The reply with this promise did not arrive.": "Die Antwort mit dieser Zusage kam nicht an.",
  "The reply with this promise did not arrive: the customer never read it.":
    "Die Antwort mit dieser Zusage kam nicht an: Der Kunde hat sie nie gelesen.",
  "The same mail is due Wednesday at closing time.":
    "Dieselbe E-Mail ist am Mittwoch zum Geschäftsschluss fällig.",
  "The whole country": "Das ganze Land",
  "The {count} that are due first are listed.":
    "Aufgeführt sind die {count}, die zuerst fällig sind.",
  "This reply keeps the promise “{words}”": "Diese Antwort hält die Zusage „{words}“ ein",
  "Time zone": "Zeitzone",
  "To decide": "Zu entscheiden",
  "Told {at}": "Informiert {at}",
  "Try it out": "Ausprobieren",
  "Unit of “{label}”: {group}": "Einheit von „{label}“: {group}",
  "Updates while investigating": "Zwischenstände während der Klärung",
  "Urgency lowered after the warning had begun":
    "Dringlichkeit gesenkt, nachdem die Warnung begonnen hatte",
  "Urgent mail": "Dringende E-Mails",
  "Waited for the workshop\nStaff were ill": "Auf die Werkstatt gewartet\nMitarbeiter waren krank",
  "Waits for the customer; it goes on when they answer.":
    "Wartet auf den Kunden; läuft weiter, wenn er antwortet.",
  "What happened": "Was geschehen ist",
  "What is urgent": "Was dringend ist",
  "What we told customers, by its date.": "Was wir Kunden zugesagt haben, nach Termin.",
  "When that day closes": "Wenn dieser Tag schließt",
  "While something is looked into": "Während etwas geklärt wird",
  "Why this time?": "Warum diese Zeit?",
  "Word to the customer every": "Nachricht an den Kunden alle",
  "Written from your settings, ready for a page of your shop.":
    "Aus Ihren Einstellungen geschrieben, fertig für eine Seite Ihres Shops.",
  "You are closed from {from} to {to}, and open again {opens}. These fall due while you are closed or on the first day after.":
    "Sie haben von {from} bis {to} geschlossen und öffnen wieder am {opens}. Diese werden fällig, während Sie geschlossen haben oder am ersten Tag danach.",
  "Your own causes of a missed target": "Ihre eigenen Ursachen für ein verfehltes Ziel",
  "Your own days": "Ihre eigenen Tage",
  "and {more} more.": "und {more} weitere.",
  "business days": "Geschäftstage",
  "business hours": "Geschäftsstunden",
  "business minutes": "Geschäftsminuten",
  "by {by}": "von {by}",
  "hours, day and night": "Stunden, Tag und Nacht",
  "of the targets that were met or missed. Running ones, and those that were cancelled because nobody waits any more, count on neither side.":
    "der Ziele, die eingehalten oder verfehlt wurden. Laufende und solche, die aufgehoben wurden, weil niemand mehr wartet, zählen auf keiner Seite.",
  "parked mail": "geparkte E-Mail",
  "quiet days": "ruhigen Tagen",
  "that day": "diesem Tag",
  "until {until}": "bis {until}",
  "{choice}: “{words}”": "{choice}: „{words}“",
  "{count} tickets should be answered before you close":
    "{count} Tickets sollten beantwortet werden, bevor Sie schließen",
  "{day} closes": "{day} schließt",
  "{day} opens": "{day} öffnet",
  "{subject}, due {due}": "{subject}, fällig {due}",
  "{what} copied.": "{what} kopiert.",
  "“{words}” · {by}": "„{words}“ · {by}",
  "“{words}” · {by}, which has passed": "„{words}“ · {by}, schon vergangen",
};
