import type { Category } from "#app/domain/triage/category.ts";
import type { ReplyLanguage } from "./variable/reply-language.ts";

/** With which saved replies can a shop begin? One or two for each of the six areas of service of its policy. */

export type StarterReply = {
  readonly area: Exclude<Category, "other">;
  readonly folder: string;
  readonly name: string;
  readonly shortcut: string;
  readonly html: string;
};

export const starterReplies: Readonly<Record<ReplyLanguage, readonly StarterReply[]>> = {
  en: [
    {
      area: "product_information",
      folder: "Products",
      name: "Question about a product",
      shortcut: "product",
      html: letter(
        "Hello {{customer.first_name}},",
        "thank you for your interest. Here is what you asked about:",
        "If you would like to know anything else, just reply to this email.",
      ),
    },
    {
      area: "product_information",
      folder: "Products",
      name: "Finding the right size",
      shortcut: "size",
      html: letter(
        "Hello {{customer.first_name}},",
        "gladly: if you tell us the inner diameter of a ring that fits you well, in millimetres, we find the right size with you. Please measure in the evening, when fingers are at their widest.",
        "We answer by {{next_business_day}} at the latest.",
      ),
    },
    {
      area: "order_support",
      folder: "Orders",
      name: "Change to an order",
      shortcut: "change",
      html: letter(
        "Hello {{customer.first_name}},",
        "thank you for letting us know. Your order {{order.name}} holds {{order.items}} and is {{order.status}}. We have noted the change that you asked for, and confirm it as soon as it is made.",
        "You hear from us by {{next_business_day}}.",
      ),
    },
    {
      area: "order_support",
      folder: "Orders",
      name: "Something is wrong with an order",
      shortcut: "wrong",
      html: letter(
        "Hello {{customer.first_name}},",
        "I am sorry that order {{order.name}} is not as you expected it. Could you please send us a photo that shows it? Then we can put it right without sending anything back and forth.",
        "We look into it at once and come back to you by {{next_business_day}}.",
      ),
    },
    {
      area: "shipping_delivery",
      folder: "Shipping",
      name: "Where is my order",
      shortcut: "where",
      html: letter(
        "Hello {{customer.first_name}},",
        "your order {{order.name}} is {{order.status}}. It travels with {{tracking.carrier}} under the number {{tracking.number}}. You can follow it here: {{tracking.link}}",
        "If it does not move for two business days, please write to us again: we then ask the carrier for you.",
      ),
    },
    {
      area: "shipping_delivery",
      folder: "Shipping",
      name: "Not shipped yet",
      shortcut: "soon",
      html: letter(
        "Hello {{customer.first_name}},",
        "thank you for your patience. Your order {{order.name}} of {{order.date}} is {{order.status}}. As soon as it leaves our workshop, you receive an email with its tracking link.",
      ),
    },
    {
      area: "returns_refunds",
      folder: "Returns",
      name: "How to return something",
      shortcut: "return",
      html: letter(
        "Hello {{customer.first_name}},",
        "of course. Please tell us which items of order {{order.name}} you would like to return, and why. We then send you everything that you need for the way back.",
        "Once the parcel is with us, we check it and refund you to the way in which you paid.",
      ),
    },
    {
      area: "returns_refunds",
      folder: "Returns",
      name: "Refund made",
      shortcut: "refund",
      html: letter(
        "Hello {{customer.first_name}},",
        "we refunded {{refund.amount}} for order {{order.name}} on {{refund.date}}. Depending on your bank, it takes a few business days until you see it on your account.",
      ),
    },
    {
      area: "account_assistance",
      folder: "Account",
      name: "Signing in",
      shortcut: "login",
      html: letter(
        "Hello {{customer.first_name}},",
        "you need no password for your account. Enter {{customer.email}} where you sign in, and we send a code to this address that is valid for a short time. Please look into your spam folder too, if it does not arrive.",
        "If it still does not work, reply to this email and tell us what you see.",
      ),
    },
    {
      area: "feedback_complaints",
      folder: "Feedback",
      name: "Apology",
      shortcut: "sorry",
      html: letter(
        "Hello {{customer.first_name}},",
        "thank you for telling us so openly. I am sorry about what happened: this is not how we want it to be. I look into it myself and tell you by {{next_business_day}} what we found and what we do about it.",
      ),
    },
    {
      area: "feedback_complaints",
      folder: "Feedback",
      name: "Thanks for praise",
      shortcut: "thanks",
      html: letter(
        "Hello {{customer.first_name}},",
        "how kind of you to write. Your words made the whole team of {{shop.name}} happy. We hope that you enjoy it for a long time.",
      ),
    },
  ],
  de: [
    {
      area: "product_information",
      folder: "Produkte",
      name: "Frage zu einem Produkt",
      shortcut: "produkt",
      html: letter(
        "Guten Tag {{customer.name}},",
        "vielen Dank für Ihr Interesse. Gern beantworten wir Ihre Frage:",
        "Wenn Sie noch etwas wissen möchten, antworten Sie einfach auf diese E-Mail.",
      ),
    },
    {
      area: "product_information",
      folder: "Produkte",
      name: "Die richtige Größe finden",
      shortcut: "größe",
      html: letter(
        "Guten Tag {{customer.name}},",
        "gern: Nennen Sie uns den Innendurchmesser eines Rings, der Ihnen gut passt, in Millimetern, dann finden wir gemeinsam die richtige Größe. Messen Sie bitte am Abend, dann sind Finger am breitesten.",
        "Sie hören spätestens am {{next_business_day}} von uns.",
      ),
    },
    {
      area: "order_support",
      folder: "Bestellungen",
      name: "Änderung einer Bestellung",
      shortcut: "ändern",
      html: letter(
        "Guten Tag {{customer.name}},",
        "danke für Ihre Nachricht. Ihre Bestellung {{order.name}} enthält {{order.items}} und ist {{order.status}}. Wir haben Ihren Änderungswunsch notiert und bestätigen ihn, sobald er umgesetzt ist.",
        "Sie hören bis {{next_business_day}} von uns.",
      ),
    },
    {
      area: "order_support",
      folder: "Bestellungen",
      name: "Etwas stimmt nicht",
      shortcut: "fehler",
      html: letter(
        "Guten Tag {{customer.name}},",
        "es tut uns leid, dass Ihre Bestellung {{order.name}} nicht Ihren Erwartungen entspricht. Könnten Sie uns bitte ein Foto davon schicken? Dann können wir es in Ordnung bringen, ohne dass etwas unnötig hin- und hergeschickt wird.",
        "Wir kümmern uns sofort darum und melden uns bis {{next_business_day}}.",
      ),
    },
    {
      area: "shipping_delivery",
      folder: "Versand",
      name: "Wo ist meine Bestellung",
      shortcut: "wo",
      html: letter(
        "Guten Tag {{customer.name}},",
        "Ihre Bestellung {{order.name}} ist {{order.status}}. Sie ist mit {{tracking.carrier}} unter der Nummer {{tracking.number}} unterwegs. Hier können Sie die Sendung verfolgen: {{tracking.link}}",
        "Bewegt sich zwei Werktage lang nichts, schreiben Sie uns bitte noch einmal: Dann fragen wir für Sie beim Versanddienst nach.",
      ),
    },
    {
      area: "shipping_delivery",
      folder: "Versand",
      name: "Noch nicht versandt",
      shortcut: "bald",
      html: letter(
        "Guten Tag {{customer.name}},",
        "vielen Dank für Ihre Geduld. Ihre Bestellung {{order.name}} vom {{order.date}} ist {{order.status}}. Sobald sie unsere Werkstatt verlässt, erhalten Sie eine E-Mail mit dem Link zur Sendungsverfolgung.",
      ),
    },
    {
      area: "returns_refunds",
      folder: "Rückgabe",
      name: "Etwas zurückgeben",
      shortcut: "rückgabe",
      html: letter(
        "Guten Tag {{customer.name}},",
        "selbstverständlich. Bitte teilen Sie uns mit, welche Artikel der Bestellung {{order.name}} Sie zurückgeben möchten und warum. Wir schicken Ihnen dann alles, was Sie für die Rücksendung brauchen.",
        "Sobald das Paket bei uns ist, prüfen wir es und erstatten den Betrag auf dem Weg, auf dem Sie bezahlt haben.",
      ),
    },
    {
      area: "returns_refunds",
      folder: "Rückgabe",
      name: "Erstattung veranlasst",
      shortcut: "erstattung",
      html: letter(
        "Guten Tag {{customer.name}},",
        "wir haben für die Bestellung {{order.name}} am {{refund.date}} {{refund.amount}} erstattet. Je nach Bank dauert es einige Werktage, bis der Betrag auf Ihrem Konto erscheint.",
      ),
    },
    {
      area: "account_assistance",
      folder: "Konto",
      name: "Anmelden",
      shortcut: "anmelden",
      html: letter(
        "Guten Tag {{customer.name}},",
        "für Ihr Konto brauchen Sie kein Passwort. Geben Sie bei der Anmeldung {{customer.email}} ein, dann senden wir einen Code an diese Adresse, der kurze Zeit gültig ist. Sehen Sie bitte auch im Spam-Ordner nach, falls er nicht ankommt.",
        "Wenn es dennoch nicht gelingt, antworten Sie auf diese E-Mail und schreiben Sie uns, was Sie sehen.",
      ),
    },
    {
      area: "feedback_complaints",
      folder: "Rückmeldungen",
      name: "Entschuldigung",
      shortcut: "leid",
      html: letter(
        "Guten Tag {{customer.name}},",
        "danke, dass Sie uns das so offen schreiben. Es tut mir leid, was passiert ist: So soll es bei uns nicht sein. Ich gehe der Sache selbst nach und sage Ihnen bis {{next_business_day}}, was wir herausgefunden haben und was wir tun.",
      ),
    },
    {
      area: "feedback_complaints",
      folder: "Rückmeldungen",
      name: "Dank für Lob",
      shortcut: "danke",
      html: letter(
        "Guten Tag {{customer.name}},",
        "wie schön, dass Sie uns schreiben. Ihre Worte haben das ganze Team von {{shop.name}} gefreut. Wir wünschen Ihnen lange Freude daran.",
      ),
    },
  ],
};

function letter(...paragraphs: readonly string[]): string {
  return paragraphs.map((words) => `<p>${words}</p>`).join("");
}
