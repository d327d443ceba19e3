import type { Catalogue } from "#app/domain/words/translate.ts";

/** How a due time came about, and dates and times of the shop's wall. */
export const tracesWords: Catalogue = {
  Mon: "Mo",
  Tue: "Di",
  Wed: "Mi",
  Thu: "Do",
  Fri: "Fr",
  Sat: "Sa",
  Sun: "So",
  Jan: "Jan.",
  Feb: "Feb.",
  Mar: "März",
  Apr: "Apr.",
  May: "Mai",
  Jun: "Juni",
  Jul: "Juli",
  Aug: "Aug.",
  Sep: "Sept.",
  Oct: "Okt.",
  Nov: "Nov.",
  Dec: "Dez.",
  "{weekday} {day} {month}": "{weekday}, {day}. {month}",
  "{weekday} {day} {month} {year}": "{weekday}, {day}. {month} {year}",
  "{date} {time}": "{date}, {time}",

  "received {moment}": "eingegangen {moment}",
  "opened by Loupe {moment}": "von Loupe eröffnet {moment}",
  "under investigation, counted from {moment}": "in Klärung, gezählt ab {moment}",
  "promised {moment}": "versprochen {moment}",
  "{days} closed": "{days} geschlossen",
  "{from} to {to} closed": "{from} bis {to} geschlossen",
  "{date} closed by the shop": "{date} vom Shop geschlossen",
  "{from} to {to} closed by the shop": "{from} bis {to} vom Shop geschlossen",
  "{date} public holiday ({holidays})": "{date}: Feiertag ({holidays})",
  "{date} special opening {hours}": "{date}: Sonderöffnung {hours}",
  "{date} special opening {hours}, not a business day":
    "{date}: Sonderöffnung {hours}, kein Geschäftstag",
  "{date} left out by the time zone": "{date} fällt in der Zeitzone aus",
  "and so on, until {date}": "und so weiter, bis {date}",
  "counted from {date}, a business day": "gezählt ab {date}, einem Geschäftstag",
  "counted from the next opening, {moment}": "gezählt ab der nächsten Öffnung, {moment}",
  "before the day's first opening at {time}": "vor der ersten Öffnung des Tages um {time}",
  "after the day's last closing at {time}": "nach der letzten Schließung des Tages um {time}",
  "in a break that ends at {time}": "in einer Pause, die um {time} endet",
  "{count, plural, one {{amount} business day} other {{amount} business days}}":
    "{count, plural, one {{amount} Geschäftstag} other {{amount} Geschäftstage}}",
  "{count, plural, one {{amount} business hour} other {{amount} business hours}}":
    "{count, plural, one {{amount} Geschäftsstunde} other {{amount} Geschäftsstunden}}",
  "{count, plural, one {{amount} business minute} other {{amount} business minutes}}":
    "{count, plural, one {{amount} Geschäftsminute} other {{amount} Geschäftsminuten}}",
  "{count, plural, one {{amount} hour} other {{amount} hours}}":
    "{count, plural, one {{amount} Stunde} other {{amount} Stunden}}",
  "{target}, open or closed": "{target}, ob geöffnet oder geschlossen",
  "{target}, until the day's last closing": "{target}, bis zur letzten Schließung des Tages",
  "{target}, but not before the day's first opening at {time}":
    "{target}, aber nicht vor der ersten Öffnung des Tages um {time}",
  "{target}, but not after the day's last closing at {time}":
    "{target}, aber nicht nach der letzten Schließung des Tages um {time}",
  "{target}; daylight saving skips {time} on that day":
    "{target}; die Sommerzeit lässt {time} an diesem Tag aus",
  "due {moment}": "fällig {moment}",
  "due {moment}, for people by {people}, the last open moment before":
    "fällig {moment}, für Menschen bis {people}, den letzten offenen Augenblick davor",
  "paused {moment}, waiting for the customer": "angehalten {moment}, wartet auf den Kunden",
  "resumed {moment} after {count, plural, one {{minutes} open minute} other {{minutes} open minutes}}":
    "fortgesetzt {moment} nach {count, plural, one {{minutes} offenen Minute} other {{minutes} offenen Minuten}}",
  "no due instant while it is paused": "solange sie angehalten ist, ist nichts fällig",
  "due date set by an agent {moment}": "Fälligkeit von einem Mitarbeiter gesetzt {moment}",
  "date set by an agent when it was put under investigation, {moment}":
    "Zeitpunkt von einem Mitarbeiter gesetzt, als es in Klärung ging, {moment}",
  "policy version {policy}, calendar version {calendar}":
    "Regelwerk Version {policy}, Kalender Version {calendar}",

  "{urgency, select, urgent {An urgent} other {A general}} mail that arrives {at} is to be answered by {due}.":
    "Eine {urgency, select, urgent {dringende} other {gewöhnliche}} E-Mail, die {at} ankommt, ist bis {due} zu beantworten.",
  "{urgency, select, urgent {An urgent} other {A general}} ticket whose first mail arrives {at} is to be resolved by {due}.":
    "Ein {urgency, select, urgent {dringendes} other {gewöhnliches}} Ticket, dessen erste E-Mail {at} ankommt, ist bis {due} zu lösen.",
  "{urgency, select, urgent {An urgent} other {A general}} ticket put under investigation {at} is to be updated by {due}.":
    "Bei einem {urgency, select, urgent {dringenden} other {gewöhnlichen}} Ticket, das {at} in Klärung geht, ist bis {due} ein Zwischenstand zu geben.",
  "People read: by {due}.": "Zu lesen ist: bis {due}.",
  "There is no such target for this mail.": "Für solche E-Mails gibt es dieses Ziel nicht.",
  "Choose a day and a time such as 11:00.": "Wählen Sie einen Tag und eine Uhrzeit wie 11:00.",

  "The shop is closed then, so the customer hears by {until}.":
    "Der Shop ist dann geschlossen, deshalb hört der Kunde bis {until} von Ihnen.",
  "It comes back {at}, when something is due.": "Es kommt {at} zurück, wenn etwas fällig ist.",
  "Tomorrow at opening": "Morgen bei Öffnung",
  "{day} at opening": "{day} bei Öffnung",
  "Next {day} at opening": "Nächsten {day} bei Öffnung",

  "{count, plural, one {# ticket becomes due earlier.} other {# tickets become due earlier.}}":
    "{count, plural, one {# Ticket wird früher fällig.} other {# Tickets werden früher fällig.}}",
  "{count, plural, one {# ticket becomes due later, or not at all.} other {# tickets become due later, or not at all.}}":
    "{count, plural, one {# Ticket wird später fällig oder gar nicht.} other {# Tickets werden später fällig oder gar nicht.}}",
  "{count, plural, one {# ticket is then due today.} other {# tickets are then due today.}}":
    "{count, plural, one {# Ticket ist dann heute fällig.} other {# Tickets sind dann heute fällig.}}",
  "{count, plural, one {# ticket is then overdue at once.} other {# tickets are then overdue at once.}}":
    "{count, plural, one {# Ticket ist dann sofort überfällig.} other {# Tickets sind dann sofort überfällig.}}",
  "Counted among the {looked, number} tickets that are due first, of {open, number} in all.":
    "Gezählt unter den {looked, number} Tickets, die zuerst fällig sind, von insgesamt {open, number}.",
  "Of {open, plural, one {# ticket} other {# tickets}} on which something is due. What is answered, or missed already, stays as it was judged.":
    "Von {open, plural, one {# Ticket} other {# Tickets}}, bei denen etwas fällig ist. Was beantwortet oder schon verpasst ist, bleibt, wie es beurteilt wurde.",

  "{zone} is not a time zone that we know. Choose one such as “America/New_York”.":
    "{zone} ist keine Zeitzone, die wir kennen. Wählen Sie eine wie „Europe/Berlin“.",
  "The hours of {day} are a list.": "Die Zeiten von {day} sind eine Liste.",
  "On {day}, {open} to {close} and {nextOpen} to {nextClose} overlap.":
    "{day}: {open} bis {close} und {nextOpen} bis {nextClose} überschneiden sich.",
  "The hours of {day} are pairs of opening and closing time, such as 09:00 and 17:00.":
    "{day}: Die Zeiten sind Paare aus Öffnung und Schließung, wie 09:00 und 17:00.",
  "On {day}, “{time}” is not an opening time. Write it as 09:00, between 00:00 and 23:59.":
    "{day}: „{time}“ ist keine Öffnungszeit. Schreiben Sie sie wie 09:00, zwischen 00:00 und 23:59.",
  "On {day}, “{time}” is not a closing time. Write it as 17:00; midnight is 24:00.":
    "{day}: „{time}“ ist keine Schließzeit. Schreiben Sie sie wie 17:00; Mitternacht ist 24:00.",
  "On {day}, the closing time {close} is not after the opening time {open}. Hours past midnight belong to the next day: close at 24:00 and open again at 00:00.":
    "{day}: Die Schließzeit {close} liegt nicht nach der Öffnungszeit {open}. Stunden nach Mitternacht gehören zum nächsten Tag: Schließen Sie um 24:00 und öffnen Sie wieder um 00:00.",
  "There are two special openings on {date}. Put their hours into one.":
    "Für {date} gibt es zwei Sonderöffnungen. Fassen Sie ihre Zeiten in einer zusammen.",
  "The special opening on {date} has no hours. Use a closed day instead.":
    "Die Sonderöffnung am {date} hat keine Zeiten. Nehmen Sie stattdessen einen geschlossenen Tag.",
  "{date} is not a date. Write it as 2026-12-24.":
    "{date} ist kein Datum. Schreiben Sie es wie 2026-12-24.",
  "{region} is not a holiday region. Write it as “US” or “US-CA”.":
    "{region} ist keine Feiertagsregion. Schreiben Sie sie wie „DE“ oder „DE-BY“.",
  "Enter the first and the last closed day; the last is not before the first.":
    "Geben Sie den ersten und den letzten geschlossenen Tag ein; der letzte liegt nicht vor dem ersten.",
  "Enter a whole number, such as 2.": "Geben Sie eine ganze Zahl ein, zum Beispiel 2.",
  "“{cause}…” is long. Keep to {most, number} characters.":
    "„{cause}…“ ist zu lang. Bleiben Sie bei {most, number} Zeichen.",
  "Keep to {most, number} causes.": "Bleiben Sie bei {most, number} Ursachen.",
  "Enter a whole number from 1 to {most, number}, such as 7.":
    "Geben Sie eine ganze Zahl von 1 bis {most, number} ein, zum Beispiel 7.",
  "{date}: {names}": "{date}: {names}",
  "Remove the closure from {date}": "Schließung ab {date} entfernen",
  "Remove the opening on {date}": "Öffnung am {date} entfernen",

  "Unlink {name} from this ticket": "{name} von diesem Ticket trennen",
  "{name} is not this customer, on no ticket of this sender":
    "{name} ist nicht dieser Kunde, auf keinem Ticket dieses Absenders",
  "Unlink order {name} from this ticket": "Bestellung {name} von diesem Ticket trennen",
};
