// Somebody sent the contact form of a shop: is it a message, and was it a person?
import {
  MOST_PICTURES,
  PICTURE_BYTES,
  type ContactForm,
  type FormTrouble,
} from "#app/domain/form/contact-form.ts";
import type { PostedFile } from "#app/domain/form/compose-posted-mail.ts";
import { judgeStamp, readStamp, stampWords } from "#app/domain/form/form-stamp.ts";
import { readContactForm } from "#app/domain/form/read-contact-form.ts";
import type { Deps } from "#app/services/deps.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { keepPostedMail } from "./keep-posted-mail.ts";
import { newStamp, openForm, stampMac, type FormDesk } from "./open-form.ts";

type Needs = Pick<
  Deps,
  | "db"
  | "clock"
  | "newId"
  | "newToken"
  | "enqueue"
  | "blobs"
  | "shopKeys"
  | "settings"
  | "typeOfBytes"
  | "log"
>;

export type ContactPost = {
  readonly domain: string;
  /** The fields of text by their names. */
  readonly typed: Readonly<Record<string, string>>;
  readonly pictures: readonly { readonly fileName: string; readonly content: Uint8Array }[];
  /** From where it was sent (`sender-network.ts`). */
  readonly network: string;
};

/** `stamp`: of the form as it is shown again. `closed`: the shop takes no mail here. */
export type ContactOutcome =
  | { readonly kind: "taken"; readonly words: Words; readonly stamp: string }
  | { readonly kind: "trouble"; readonly trouble: FormTrouble; readonly stamp: string }
  | { readonly kind: "closed"; readonly words: Words };

/** What was typed is never lost in silence: the person is told what to do. Throws TemporaryFault when it could not be kept. */
export async function acceptContactPost(needs: Needs, post: ContactPost): Promise<ContactOutcome> {
  const desk = await openForm(needs, post.domain);
  if (!desk) return { kind: "closed", words: CLOSED };
  const stamp = newStamp(needs, desk.key);
  const trouble = (one: FormTrouble): ContactOutcome => ({ kind: "trouble", trouble: one, stamp });

  const read = readContactForm(post.typed);
  if (read.kind === "trouble") return trouble(read.trouble);
  const files = await readPictures(needs, post.pictures);
  if ("words" in files) return trouble(files);
  const tooSoon = stampTrouble(needs, desk, post.typed.stamp ?? "");
  if (tooSoon !== null) return trouble(tooSoon);

  const became = await keepPostedMail(needs, desk, {
    ...wordsOf(read.form),
    files,
    form: "contact-form",
    sender: post.network,
    formKey: post.typed.stamp ?? "",
    claims: null,
  });
  if (became === "too-many") {
    needs.log.warn("contact-form-too-often", { shopId: desk.mailbox.shopId });
    return trouble({
      field: null,
      words: say(
        "A lot of messages came from where you are. Please wait a while, or write to {address}.",
        { address: desk.supportAddress },
      ),
    });
  }
  return {
    kind: "taken",
    words: say("Thank you. Your message has reached {shop}; the answer comes to {address}.", {
      shop: desk.shopName,
      address: read.form.email,
    }),
    stamp,
  };
}

const CLOSED = say("This form is not in use right now. Please write to the shop by email.");

const wordsOf = ({ name, email, order, message }: ContactForm) => ({
  from: { name, address: email },
  orderName: order === "" ? null : order,
  message,
});

/** By their bytes: a name or a stated type proves nothing. */
async function readPictures(
  { typeOfBytes }: Needs,
  pictures: ContactPost["pictures"],
): Promise<readonly PostedFile[] | FormTrouble> {
  const given = pictures.filter(({ content }) => content.length > 0);
  if (given.length > MOST_PICTURES)
    return {
      field: "pictures",
      words: say("Please choose at most {most} pictures.", { most: MOST_PICTURES }),
    };
  if (given.some(({ content }) => content.length > PICTURE_BYTES))
    return {
      field: "pictures",
      words: say("A picture may have at most {most} MB.", { most: PICTURE_BYTES / 1024 / 1024 }),
    };
  const files: PostedFile[] = [];
  for (const { fileName, content } of given) {
    const contentType = await typeOfBytes(content);
    if (!PICTURES.has(contentType))
      return {
        field: "pictures",
        words: say("Only pictures (JPEG, PNG, WebP, GIF, HEIC) can be sent with this form."),
      };
    files.push({ fileName, contentType, content });
  }
  return files;
}

/** What cameras, telephones and screenshots make. */
const PICTURES: ReadonlySet<string> = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "image/heic",
  "image/heif",
]);

function stampTrouble(needs: Needs, { key }: FormDesk, written: string): FormTrouble | null {
  const stamp = readStamp(written);
  const mac = stamp ? stampMac(needs, key, stamp.at, stamp.nonce) : "";
  const words = stampWords(judgeStamp(stamp, mac, needs.clock()));
  return words === null ? null : { field: null, words };
}
