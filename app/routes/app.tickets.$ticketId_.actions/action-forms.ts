import { z } from "zod";
import { isActionKind, type ActionKind } from "#app/domain/action/action-kind.ts";
import { isUuid, type MessageId, type ShopifyActionId } from "#app/domain/shared/ids.ts";

/** Longer than any field lets its text be, and than all tags of an order together. */
const LONGEST_VALUE = 12_000;
const MOST_FIELDS = 300;
/** All values of a form together, as JSON. */
const LONGEST_FORM = 100_000;

/** A part of a form that can only be carried as text. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .max(LONGEST_FORM)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        // A form that was not written by the page; the schema after it refuses the same way.
        context.addIssue({ code: "custom", message: "not JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);

const words = z.record(z.string().max(200), z.string().max(LONGEST_VALUE));
const values = json(
  words.refine((all) => Object.keys(all).length <= MOST_FIELDS, { message: "too many fields" }),
);
const id = <Id extends string>() =>
  z.custom<Id>((value) => typeof value === "string" && isUuid(value));
const subject = {
  kind: z.custom<ActionKind>(isActionKind),
  about: z.string().regex(/^gid:\/\/shopify\/(?:Order|Customer)\/\d{1,20}$/),
};
/** Empty: the customer's newest message. */
const messageId = z
  .union([id<MessageId>(), z.literal("")])
  .transform((given) => (given === "" ? null : given));

/** `GET`: the form that an action begins with. */
export const startForm = z.object(subject);

export const actionForms = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("preview"), ...subject, values, messageId }),
  z.object({
    intent: z.literal("confirm"),
    ...subject,
    values,
    messageId,
    seen: json(z.object({ effect: z.string().max(LONGEST_VALUE), snapshot: words })),
    key: z.uuid(),
    reason: z.string().max(2_000).default(""),
    proofReason: z.string().max(40).default(""),
    proofWords: z.string().max(2_000).default(""),
  }),
  z.object({
    intent: z.literal("decide"),
    actionId: id<ShopifyActionId>(),
    decision: z.enum(["happened", "did-not", "try-again"]),
  }),
]);
