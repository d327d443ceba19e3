// A customer asks about an order from its page in their account: whose order is it, and where does the answer go?
import { MESSAGE_CHARACTERS, type FormTrouble } from "#app/domain/form/contact-form.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { Deps } from "#app/services/deps.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { keepPostedMail } from "./keep-posted-mail.ts";
import { openForm } from "./open-form.ts";

type Needs = Pick<
  Deps,
  "db" | "clock" | "newId" | "enqueue" | "blobs" | "shopKeys" | "settings" | "shopify" | "log"
>;

export type AccountQuestion = {
  readonly domain: string;
  /** The customer who is signed in, by Shopify's token; null where it doesn't say. */
  readonly customerGid: string | null;
  readonly orderGid: string;
  readonly text: string;
  /** Typed by the customer; only asked for, and only used, where Shopify knows no address. */
  readonly email: string;
  /** Made by the form once: sent twice, it is one question. */
  readonly key: string;
};

export type QuestionOutcome =
  | { readonly kind: "taken"; readonly address: string }
  | {
      readonly kind: "trouble";
      readonly field: "message" | "email" | null;
      readonly words: Words;
    };

/**
 * Proven is the order only where the token names a customer and Shopify says that the order is theirs: nothing of it is
 * told to anyone else. Throws TemporaryFault when the question could not be kept.
 */
export async function acceptAccountQuestion(
  needs: Needs,
  question: AccountQuestion,
): Promise<QuestionOutcome> {
  const desk = await openForm(needs, question.domain);
  if (!desk) return trouble(null, say("The shop takes no questions here right now."));
  const message = question.text.replace(/\r\n?/g, "\n").trim();
  if (message === "") return trouble("message", say("Please tell us how we can help."));
  if (message.length > MESSAGE_CHARACTERS)
    return trouble(
      "message",
      say("That is longer than {most, number} characters.", { most: MESSAGE_CHARACTERS }),
    );

  const own = await ownOrder(needs, question);
  const email = own?.address ?? question.email.trim();
  if (email === "") return trouble("email", say("We need an address to answer to."));
  if (!isEmailAddress(email))
    return trouble("email", say("This is not an email address that we can answer to."));

  const became = await keepPostedMail(needs, desk, {
    from: { name: own?.name ?? email, address: email },
    orderName: own?.orderName ?? null,
    message,
    files: [],
    form: "customer-account",
    sender: question.customerGid ?? question.orderGid,
    formKey: `${question.orderGid} ${question.key}`,
    claims: { orderGid: question.orderGid, customerGid: own === null ? null : own.customerGid },
  });
  if (became !== "too-many") return { kind: "taken", address: email };
  needs.log.warn("account-questions-too-often", { shopId: desk.mailbox.shopId });
  return trouble(
    null,
    say("You have asked a lot in a short time. Please write to {address}.", {
      address: desk.supportAddress,
    }),
  );
}

type OwnOrder = {
  readonly customerGid: string;
  readonly orderName: string;
  readonly name: string;
  /** Null where Shopify tells no address. */
  readonly address: string | null;
};

/** The order, if it is that of the customer who is signed in; null in doubt, also while Shopify can't be asked. */
async function ownOrder(
  { shopify, log }: Needs,
  { domain, customerGid, orderGid }: AccountQuestion,
): Promise<OwnOrder | null> {
  if (customerGid === null) return null;
  try {
    const order = await shopify.readOrder(domain, orderGid);
    if (order.kind !== "answer" || order.value?.customerId !== customerGid) return null;
    const { name: orderName, email } = order.value;
    const customer = await shopify.readCustomer(domain, customerGid);
    const known = customer.kind === "answer" ? customer.value : null;
    const address = email ?? known?.email ?? null;
    return { customerGid, orderName, name: known?.displayName ?? address ?? "Customer", address };
  } catch (error) {
    if (!(error instanceof TemporaryFault)) throw error;
    // The customer waits in front of the form: their question is taken, unproven, rather than sent away.
    log.warn("order-of-question-not-read", { reason: error.message });
    return null;
  }
}

const trouble = (
  field: "message" | "email" | null,
  words: FormTrouble["words"],
): QuestionOutcome => ({ kind: "trouble", field, words });
