import type { Words } from "#app/domain/words/words.ts";

/** The contact form's fields, by their names in extensions/contact-form. Keep in step with it. */
export type ContactForm = {
  readonly name: string;
  readonly email: string;
  /** As typed; empty when none was given. */
  readonly order: string;
  readonly message: string;
};

export type ContactField = keyof ContactForm | "pictures" | "website";

/** What is wrong, in words for the person; `field` null when it is no field's fault. */
export type FormTrouble = { readonly field: ContactField | null; readonly words: Words };

export const NAME_CHARACTERS = 100;
/** RFC 5321 §4.5.3.1.3, without the angle brackets. */
export const EMAIL_CHARACTERS = 254;
export const ORDER_CHARACTERS = 40;
export const MESSAGE_CHARACTERS = 10_000;
export const MOST_PICTURES = 3;
/** What the camera of a telephone makes. */
export const PICTURE_BYTES = 5 * 1024 * 1024;
/** Three such pictures and the other fields. */
export const POST_BYTES = 16 * 1024 * 1024;
