import type { ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";

/** The sentences of an answer as a customer reads them. Each states what is known, and promises nothing that nobody has decided. */

type ShippedWith = { readonly name: string; readonly day: string; readonly carrier: string | null };

const en = {
  hello: (name: string | null) => (name === null ? "Hello," : `Hello ${name},`),
  anythingElse: "If you would like to know anything else, just reply to this email.",

  isPreparing: (name: string, day: string) =>
    `Your order ${name} of ${day} is being prepared and has not been shipped yet.`,
  wasShipped: ({ name, day, carrier }: ShippedWith) =>
    `Your order ${name} was shipped on ${day}${carrier === null ? "" : ` with ${carrier}`}.`,
  partWasShipped: ({ name, day, carrier }: ShippedWith) =>
    `A part of your order ${name} was shipped on ${day}${carrier === null ? "" : ` with ${carrier}`}. The rest is being prepared.`,
  wasDelivered: (name: string, day: string) => `Your order ${name} was delivered on ${day}.`,
  wasCancelled: (name: string, day: string) => `Your order ${name} was cancelled on ${day}.`,
  outForDelivery: "It is out for delivery.",
  isPacked: (name: string, day: string) =>
    `Your order ${name} was packed on ${day}. The carrier has not scanned it yet.`,
  readyForPickup: (name: string) => `Your order ${name} is ready for you to pick up.`,
  wasTried: (day: string) => `The carrier tried to deliver it on ${day}.`,
  lastScan: (day: string, place: string | null) =>
    `The carrier scanned it last on ${day}${place === null ? "" : ` (${place})`}.`,
  estimate: (day: string) => `The estimated delivery is ${day}.`,
  tracking: (number: string) => `The tracking number is ${number}.`,
  follow: (url: string) => `You can follow it here: ${url}`,
  cannotFind:
    "If you cannot find it, please look whether a neighbour has taken it, and reply to this email.",

  canBeCancelled: (name: string) =>
    `Your order ${name} has not been shipped yet, so it can still be cancelled. Please reply to confirm that you no longer want it.`,
  canBeChanged: (name: string) =>
    `Your order ${name} has not been shipped yet, so it can still be changed. Please reply with exactly what should be different, unless you have told us already.`,
  tooLateToChange: ({ name, day }: ShippedWith) =>
    `Your order ${name} was shipped on ${day}, so it can no longer be changed or cancelled.`,

  canComeBack: (name: string) => `From your order ${name} you can return:`,
  itemUntil: (title: string, day: string | null) =>
    day === null ? `- ${title}` : `- ${title}, until ${day}`,
  allCanComeBack: (name: string, day: string | null) =>
    day === null
      ? `Your order ${name} can be returned.`
      : `Your order ${name} can be returned until ${day}.`,
  timeIsOver: (name: string, day: string) =>
    `The time to return your order ${name} ended on ${day}.`,
  notDeliveredYet: (name: string) =>
    `Your order ${name} has not been delivered yet; it can be returned once it is with you.`,
  window: (days: number) =>
    `You can return items within ${days === 1 ? "1 day" : `${days} days`} of delivery.`,

  wasRefunded: (amount: string, name: string, day: string) =>
    `We refunded ${amount} for your order ${name} on ${day}.`,
  returnIsOpen: (name: string) =>
    `Your return for order ${name} is registered, and the refund has not been made yet.`,

  ofProduct: (title: string) => `About the ${title}:`,
  chooseFrom: (option: string, values: string) => `${option}: ${values}`,
  says: (title: string, url: string | null) =>
    url === null ? `Our ${title} says:` : `Our ${title} says (${url}):`,
  quoted: (words: string) => `“${words}”`,
};

const de: typeof en = {
  hello: (name) => (name === null ? "Guten Tag," : `Guten Tag ${name},`),
  anythingElse: "Wenn Sie noch etwas wissen möchten, antworten Sie einfach auf diese E-Mail.",

  isPreparing: (name, day) =>
    `Ihre Bestellung ${name} vom ${day} ist in Vorbereitung und wurde noch nicht versandt.`,
  wasShipped: ({ name, day, carrier }) =>
    `Ihre Bestellung ${name} wurde am ${day}${carrier === null ? "" : ` mit ${carrier}`} versandt.`,
  partWasShipped: ({ name, day, carrier }) =>
    `Ein Teil Ihrer Bestellung ${name} wurde am ${day}${carrier === null ? "" : ` mit ${carrier}`} versandt. Der Rest ist in Vorbereitung.`,
  wasDelivered: (name, day) => `Ihre Bestellung ${name} wurde am ${day} zugestellt.`,
  wasCancelled: (name, day) => `Ihre Bestellung ${name} wurde am ${day} storniert.`,
  outForDelivery: "Sie ist in der Zustellung.",
  isPacked: (name, day) =>
    `Ihre Bestellung ${name} wurde am ${day} gepackt. Der Versanddienst hat sie noch nicht erfasst.`,
  readyForPickup: (name) => `Ihre Bestellung ${name} liegt zur Abholung bereit.`,
  wasTried: (day) => `Der Versanddienst hat am ${day} versucht, sie zuzustellen.`,
  lastScan: (day, place) =>
    `Der Versanddienst hat sie zuletzt am ${day} erfasst${place === null ? "" : ` (${place})`}.`,
  estimate: (day) => `Die voraussichtliche Zustellung ist am ${day}.`,
  tracking: (number) => `Die Sendungsnummer ist ${number}.`,
  follow: (url) => `Hier können Sie die Sendung verfolgen: ${url}`,
  cannotFind:
    "Wenn Sie sie nicht finden, sehen Sie bitte nach, ob sie bei Nachbarn abgegeben wurde, und antworten Sie auf diese E-Mail.",

  canBeCancelled: (name) =>
    `Ihre Bestellung ${name} wurde noch nicht versandt und kann noch storniert werden. Bitte bestätigen Sie uns mit einer Antwort, dass Sie sie nicht mehr möchten.`,
  canBeChanged: (name) =>
    `Ihre Bestellung ${name} wurde noch nicht versandt und kann noch geändert werden. Bitte antworten Sie uns, was genau anders sein soll, falls Sie es noch nicht geschrieben haben.`,
  tooLateToChange: ({ name, day }) =>
    `Ihre Bestellung ${name} wurde am ${day} versandt und kann deshalb nicht mehr geändert oder storniert werden.`,

  canComeBack: (name) => `Aus Ihrer Bestellung ${name} können Sie zurückgeben:`,
  itemUntil: (title, day) => (day === null ? `- ${title}` : `- ${title}, bis ${day}`),
  allCanComeBack: (name, day) =>
    day === null
      ? `Ihre Bestellung ${name} kann zurückgegeben werden.`
      : `Ihre Bestellung ${name} kann bis ${day} zurückgegeben werden.`,
  timeIsOver: (name, day) => `Die Rückgabefrist für Ihre Bestellung ${name} endete am ${day}.`,
  notDeliveredYet: (name) =>
    `Ihre Bestellung ${name} wurde noch nicht zugestellt; sie kann zurückgegeben werden, sobald sie bei Ihnen ist.`,
  window: (days) =>
    `Sie können Artikel innerhalb von ${days === 1 ? "1 Tag" : `${days} Tagen`} nach der Zustellung zurückgeben.`,

  wasRefunded: (amount, name, day) =>
    `Wir haben für Ihre Bestellung ${name} am ${day} ${amount} erstattet.`,
  returnIsOpen: (name) =>
    `Ihre Rückgabe zur Bestellung ${name} ist erfasst, und die Erstattung ist noch nicht erfolgt.`,

  ofProduct: (title) => `Zum Artikel ${title}:`,
  chooseFrom: (option, values) => `${option}: ${values}`,
  says: (title, url) =>
    url === null
      ? `In unseren Bedingungen („${title}“) steht:`
      : `In unseren Bedingungen („${title}“, ${url}) steht:`,
  quoted: (words) => `„${words}“`,
};

export type AnswerWords = typeof en;

export const answerWords: Readonly<Record<ReplyLanguage, AnswerWords>> = { en, de };
