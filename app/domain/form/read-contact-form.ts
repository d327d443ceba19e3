import { isEmailAddress } from "#app/domain/reply/email-address.ts";
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
      words: "A field that must stay empty was filled in. Please empty it and send again.",
    };
  if (name === "") return { field: "name", words: "Please tell us your name." };
  if (name.length > NAME_CHARACTERS)
    return { field: "name", words: `A name has at most ${NAME_CHARACTERS} characters here.` };
  if (email === "") return { field: "email", words: "We need an address to answer to." };
  if (email.length > EMAIL_CHARACTERS || !isEmailAddress(email))
    return { field: "email", words: "This is not an email address that we can answer to." };
  if (order.length > ORDER_CHARACTERS)
    return { field: "order", words: `Please give the number alone, without other words.` };
  if (message === "") return { field: "message", words: "Please tell us how we can help." };
  if (message.length > MESSAGE_CHARACTERS)
    return {
      field: "message",
      words: `That is longer than ${MESSAGE_CHARACTERS} characters. Please shorten it.`,
    };
  return null;
}

/** Control characters but the line's end and the tab. */
const UNSEEN = /[^\P{Cc}\n\t]/gu;

const oneLine = (text: string | undefined): string =>
  (text ?? "").replace(/[\s\p{Cc}]+/gu, " ").trim();
