import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { say } from "#app/domain/words/words.ts";
import {
  EMAIL_CHARACTERS,
  MESSAGE_CHARACTERS,
  NAME_CHARACTERS,
  ORDER_CHARACTERS,
  type ContactForm,
  type FormTrouble,
} from "./contact-form.ts";

/** Is what somebody typed into the contact form a message that we can answer? */

export type ContactRead =
  | { readonly kind: "form"; readonly form: ContactForm }
  | { readonly kind: "trouble"; readonly trouble: FormTrouble };

/** `website` is the field that people don't see: whoever fills it in is told to leave it, since a browser may have done it. */
export function readContactForm(typed: Readonly<Record<string, string>>): ContactRead {
  const form: ContactForm = {
    name: oneLine(typed.name),
    email: oneLine(typed.email),
    order: oneLine(typed.order),
    message: (typed.message ?? "").replace(/\r\n?/g, "\n").replace(UNSEEN, "").trim(),
  };
  const trouble = troubleWith(form, typed.website ?? "");
  return trouble === null ? { kind: "form", form } : { kind: "trouble", trouble };
}

function troubleWith(form: ContactForm, website: string): FormTrouble | null {
  const { name, email, order, message } = form;
  if (website.trim() !== "")
    return {
      field: "website",
      words: say("A field that must stay empty was filled in. Please empty it and send again."),
    };
  if (name === "") return { field: "name", words: say("Please tell us your name.") };
  if (name.length > NAME_CHARACTERS)
    return {
      field: "name",
      words: say("A name has at most {most, number} characters here.", { most: NAME_CHARACTERS }),
    };
  if (email === "") return { field: "email", words: say("We need an address to answer to.") };
  if (email.length > EMAIL_CHARACTERS || !isEmailAddress(email))
    return { field: "email", words: say("This is not an email address that we can answer to.") };
  if (order.length > ORDER_CHARACTERS)
    return { field: "order", words: say("Please give the number alone, without other words.") };
  if (message === "") return { field: "message", words: say("Please tell us how we can help.") };
  if (message.length > MESSAGE_CHARACTERS)
    return {
      field: "message",
      words: say("That is longer than {most, number} characters. Please shorten it.", {
        most: MESSAGE_CHARACTERS,
      }),
    };
  return null;
}

/** Control characters but the line's end and the tab. */
const UNSEEN = /[^\P{Cc}\n\t]/gu;

const oneLine = (text: string | undefined): string =>
  (text ?? "").replace(/[\s\p{Cc}]+/gu, " ").trim();
