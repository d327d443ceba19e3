import type { Catalogue } from "#app/domain/words/translate.ts";

/** When something is due, and how days and spans of time are said. */
export const dueWords: Catalogue = {
  "Reply by {moment}, in {span}": "Antworten bis {moment}, in {span}",
  "Resolve by {moment}, in {span}": "Lösen bis {moment}, in {span}",
  "Update by {moment}, in {span}": "Zwischenstand bis {moment}, in {span}",
  "Promised by {moment}, in {span}": "Versprochen bis {moment}, in {span}",
  "{span} late": "überfällig seit {span}",
  "less than a minute": "weniger als einer Minute",
  "{amount} d": "{amount} T.",
  "{amount} h": "{amount} Std.",
  "{amount} min": "{amount} Min.",
  "{count, plural, one {# business day} other {# business days}}":
    "{count, plural, one {# Geschäftstag} other {# Geschäftstage}}",
  "{count, plural, one {# business hour} other {# business hours}}":
    "{count, plural, one {# Geschäftsstunde} other {# Geschäftsstunden}}",
  "{count, plural, one {# business minute} other {# business minutes}}":
    "{count, plural, one {# Geschäftsminute} other {# Geschäftsminuten}}",
  "{count, plural, one {# minute} other {# minutes}}":
    "{count, plural, one {# Minute} other {# Minuten}}",
  "{count, plural, one {# day} other {# days}}": "{count, plural, one {# Tag} other {# Tage}}",
  "{count, plural, one {# week} other {# weeks}}":
    "{count, plural, one {# Woche} other {# Wochen}}",
  "{count, plural, one {# month} other {# months}}":
    "{count, plural, one {# Monat} other {# Monate}}",
  "{count, plural, one {# opening hour} other {# opening hours}}: {moment}":
    "{count, plural, one {# Öffnungsstunde} other {# Öffnungsstunden}}: {moment}",
  "{span} from {today}: {date}, end of day": "{span} ab {today}: {date}, Ende des Tages",
  "When the shop opens, {moment}": "Wenn der Shop öffnet, {moment}",
  "In the customer’s morning, 09:00 in {place}": "Am Morgen des Kunden, 09:00 in {place}",
  "{day} {time}": "{day} {time}",
  "{moment}, when the shop closes": "{moment}, wenn der Shop schließt",
  "{count, plural, one {# hour} other {# hours}}":
    "{count, plural, one {# Stunde} other {# Stunden}}",
  today: "heute",
  yesterday: "gestern",
  tomorrow: "morgen",
  "on {date}": "am {date}",
  "{count, plural, one {# day} other {# days}} ago":
    "vor {count, plural, one {# Tag} other {# Tagen}}",
  "in {count, plural, one {# day} other {# days}}":
    "in {count, plural, one {# Tag} other {# Tagen}}",
  "since {date}": "seit dem {date}",
  "since {day}": "seit {day}",
  "for {count, plural, one {# day} other {# days}}":
    "seit {count, plural, one {# Tag} other {# Tagen}}",
};
