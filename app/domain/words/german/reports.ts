import type { Catalogue } from "#app/domain/words/translate.ts";

/** Reports, their tables and the month to print. */
export const reportsWords: Catalogue = {
  "Month to print · Loupe": "Monat zum Drucken · Loupe",
  "Month to print": "Monat zum Drucken",
  Reports: "Berichte",
  "Reports · Loupe": "Berichte · Loupe",
  "{part, number} of {whole, number} {urgency, select, urgent {urgent} other {general}} messages were answered in time.":
    "{part, number} von {whole, number} {urgency, select, urgent {dringenden} other {allgemeinen}} Nachrichten wurden rechtzeitig beantwortet.",
  "{part, number} of {whole, number} {urgency, select, urgent {urgent} other {general}} messages were answered within {target}.":
    "{part, number} von {whole, number} {urgency, select, urgent {dringenden} other {allgemeinen}} Nachrichten wurden innerhalb der Frist beantwortet: {target}.",
  "{percent, number, ::percent .0} of {whole, number} {urgency, select, urgent {urgent} other {general}} messages were answered in time.":
    "{percent, number, ::percent .0} von {whole, number} {urgency, select, urgent {dringenden} other {allgemeinen}} Nachrichten wurden rechtzeitig beantwortet.",
  "{percent, number, ::percent .0} of {whole, number} {urgency, select, urgent {urgent} other {general}} messages were answered within {target}.":
    "{percent, number, ::percent .0} von {whole, number} {urgency, select, urgent {dringenden} other {allgemeinen}} Nachrichten wurden innerhalb der Frist beantwortet: {target}.",
  "{part, number} of {whole, number} urgent tickets were resolved in time.":
    "{part, number} von {whole, number} dringenden Tickets wurden rechtzeitig gelöst.",
  "{percent, number, ::percent .0} of {whole, number} urgent tickets were resolved in time.":
    "{percent, number, ::percent .0} von {whole, number} dringenden Tickets wurden rechtzeitig gelöst.",
  "Half of all first replies went out within {median, number} hours of business time, nine of ten within {p90, number}.":
    "Die Hälfte aller ersten Antworten ging innerhalb von {median, number} Geschäftsstunden hinaus, neun von zehn innerhalb von {p90, number}.",
  "{opened, plural, one {# ticket was} other {# tickets were}} opened and {replied, plural, one {# reply} other {# replies}} sent.":
    "{opened, plural, one {# Ticket wurde} other {# Tickets wurden}} eröffnet und {replied, plural, one {# Antwort} other {# Antworten}} gesendet.",
  "{kept, number} of {whole, plural, one {# promise} other {# promises}} were kept by the promised date.":
    "{kept, number} von {whole, plural, one {# Zusage} other {# Zusagen}} wurden bis zum zugesagten Datum eingehalten.",
  "{count, plural, one {# customer} other {# customers}} rated us {average, number} of 5 on average.":
    "{count, plural, one {# Kunde} other {# Kunden}} bewerteten uns im Schnitt mit {average, number} von 5.",
  "{count, plural, one {# answer was} other {# answers were}} corrected openly in the thread.":
    "{count, plural, one {# Antwort wurde} other {# Antworten wurden}} offen im Verlauf berichtigt.",
  Table: "Tabelle",
  Figure: "Kennzahl",
  Of: "Von",
  Now: "Jetzt",
  Before: "Davor",
  Unit: "Einheit",
  "Kept before": "Davor eingehalten",
  "Show as table": "Als Tabelle anzeigen",
  "{bars} as bars, {line} as marks over them; the table has the numbers.":
    "{bars} als Balken, {line} als Marken darüber; die Zahlen stehen in der Tabelle.",
  "{bars} as bars, {line} as a line; the table has the numbers.":
    "{bars} als Balken, {line} als Linie; die Zahlen stehen in der Tabelle.",
  "The first {listed, number} of {count, number}.":
    "Die ersten {listed, number} von {count, number}.",
  "Tickets opened and on the desk": "Eröffnete und offene Tickets",
  "Tickets opened": "Eröffnete Tickets",
  "On the desk at the end of the day": "Am Ende des Tages noch offen",
  "Messages received and replies sent": "Eingegangene Nachrichten und gesendete Antworten",
  "Messages received": "Eingegangene Nachrichten",
  "Replies sent": "Gesendete Antworten",
  "Done at Shopify from tickets": "Aus Tickets in Shopify erledigt",
  "Nothing was done at Shopify from a ticket in this time.":
    "In dieser Zeit wurde aus keinem Ticket etwas in Shopify erledigt.",
  Ratings: "Bewertungen",
  "Nobody has rated a ticket in this time.": "In dieser Zeit hat niemand ein Ticket bewertet.",
  "{average, number} of 5 on average.": "Im Schnitt {average, number} von 5.",
  Surveys: "Umfragen",
  "Answered of those that were sent: {share}": "Beantwortet von den gesendeten: {share}",
  "Corrections by cause": "Berichtigungen nach Ursache",
  "No answer was corrected in this time.": "In dieser Zeit wurde keine Antwort berichtigt.",
  "{figure}: {count}": "{figure}: {count}",
  "Time to the first reply": "Zeit bis zur ersten Antwort",
  "Time to the first resolution": "Zeit bis zur ersten Lösung",
  "Time to the last resolution": "Zeit bis zur letzten Lösung",
  "Came onto the desk": "Neu auf dem Tisch",
  "Left the desk": "Vom Tisch",
  "Surveys sent": "Gesendete Umfragen",
  "Surveys answered": "Beantwortete Umfragen",
  "Replies that bounced": "Unzustellbare Antworten",
  "Orders changed from a ticket": "Aus Tickets geänderte Bestellungen",
  "Corrected: {cause}": "Berichtigt: {cause}",
  "Complaints closed: {outcome}": "Abgeschlossene Beschwerden: {outcome}",
  "Rated {rating} of 5": "Mit {rating} von 5 bewertet",
  "{target}: {outcome}": "{target}: {outcome}",
  "{shop}: {month}": "{shop}: {month}",
  "How customers were answered from {from} to {until}.":
    "Wie Kunden vom {from} bis zum {until} beantwortet wurden.",
  "Print or save as PDF": "Drucken oder als PDF speichern",
  "Month before": "Monat davor",
  "Month after": "Monat danach",
  "Nobody wrote in this month, and nothing was owed.":
    "In diesem Monat hat niemand geschrieben, und nichts stand aus.",
  Counts: "Anzahlen",
  "How this was counted": "So wurde gezählt",
  "Each customer message that asks for an answer is counted once, in the month in which it reached the shop, by the hours of the shop ({timeZone}, calendar version {calendar}, policy version {policy}). Thanks, machines' mail and spam ask for none.":
    "Jede Kundennachricht, die eine Antwort verlangt, zählt einmal, und zwar in dem Monat, in dem sie den Shop erreichte, nach den Zeiten des Shops ({timeZone}, Kalenderversion {calendar}, Richtlinienversion {policy}). Dank, automatische Mails und Spam verlangen keine.",
  "In time means that the mail provider accepted an agent's reply by the due instant. What still runs, and what was cancelled because nobody waits any more, counts on neither side; a miss stays a miss. Percentages are cut after one decimal and never rounded up, and of fewer than twenty the counts are told.":
    "Rechtzeitig heißt, dass der Mailanbieter die Antwort bis zum Fälligkeitszeitpunkt angenommen hat. Was noch läuft, und was abgebrochen wurde, weil niemand mehr wartet, zählt auf keiner Seite; ein versäumtes Ziel bleibt versäumt. Prozente werden nach einer Stelle abgeschnitten und nie aufgerundet; bei weniger als zwanzig stehen die Anzahlen.",
  "As of {asOf}.": "Stand: {asOf}.",
  "{part, number} of {whole, number}": "{part, number} von {whole, number}",
  "{minutes, number} min": "{minutes, number} Min.",
  "{hours, number} h": "{hours, number} Std.",
  "{hours, number} h {minutes, number} min": "{hours, number} Std. {minutes, number} Min.",
  "{average, number} of 5": "{average, number} von 5",
  "First reply, median": "Erste Antwort, Median",
  "Resolution, median": "Lösung, Median",
  "Before: {before}": "Davor: {before}",
  "Last 7 days": "Letzte 7 Tage",
  "Last 30 days": "Letzte 30 Tage",
  "Last 90 days": "Letzte 90 Tage",
  "This month": "Dieser Monat",
  "Last month": "Letzter Monat",
  "Own dates": "Eigene Daten",
  "All categories": "Alle Kategorien",
  "Urgent and general": "Dringend und allgemein",
  "The whole team": "Das ganze Team",
  Mailbox: "Postfach",
  "All mailboxes": "Alle Postfächer",
  "With and without tags": "Mit und ohne Tags",
  Overview: "Übersicht",
  "Waiting times": "Wartezeiten",
  "Mail and work": "Mail und Arbeit",
  Feedback: "Feedback",
  "{from} to {until}, compared with {beforeFrom} to {beforeUntil}.":
    "{from} bis {until}, verglichen mit {beforeFrom} bis {beforeUntil}.",
  "Export as table": "Als Tabelle exportieren",
  "Parts of the report": "Teile des Berichts",
  "Clocks and waiting times count on the day on which the customer began to wait, promises on their date or when they were kept before it, all else when it happened. Days are those of {timeZone}; business time is that of calendar version {calendar}. Waiting times are exact up to 400 minutes and beyond that cut by 1.3 % at most; of more than 200,000 every tenth is looked at.":
    "Fristen und Wartezeiten zählen an dem Tag, an dem der Kunde zu warten begann, Zusagen an ihrem Datum oder wenn sie davor eingehalten wurden, alles andere, als es geschah. Tage sind die von {timeZone}; Geschäftszeit ist die der Kalenderversion {calendar}. Wartezeiten sind bis 400 Minuten genau und darüber um höchstens 1,3 % gekürzt; von mehr als 200.000 wird jede zehnte betrachtet.",
  "{count, plural, one {# ticket that changed is} other {# tickets that changed are}} counted anew within minutes.":
    "{count, plural, one {# geändertes Ticket wird} other {# geänderte Tickets werden}} in wenigen Minuten neu gezählt.",
  "{from} to {until}": "{from} bis {until}",
  Days: "Tage",
  "No cause was given in this time.": "In dieser Zeit wurde keine Ursache angegeben.",
  "When the mail came": "Eingang der Mail",
  Median: "Median",
  "Nine of ten within": "Neun von zehn innerhalb",
  Counted: "Gezählt",
  "Half within {median}, nine of ten within {p90} of business time.":
    "Die Hälfte innerhalb von {median}, neun von zehn innerhalb von {p90} Geschäftszeit.",
  "Before: {median} and {p90}.": "Davor: {median} und {p90}.",
  "By weekday of the mail": "Nach Wochentag der Mail",
  "By hour of the mail": "Nach Stunde der Mail",
  "Somebody who has left": "Jemand, der nicht mehr dabei ist",
  "Median, nights included": "Median mit Nächten",
};
