import type { Call } from "#tests/sandbox/shopify/graphql/node.ts";

import { isEmail } from "./read-address.ts";
import { refuse } from "./refused.ts";

export type EmailInput = {
  to?: string | null;
  from?: string | null;
  bcc?: readonly string[] | null;
  subject?: string | null;
  customMessage?: string | null;
  body?: string | null;
};

/**
 * Whom a mail goes to and what it says, by what the input gives and Shopify's own words otherwise.
 * @throws Refused for an address that is none, and a sender that is not the shop's.
 */
export function readEmail(
  input: EmailInput | null | undefined,
  preset: { to: string | null; subject: string; text: string },
  call: Call,
  path: readonly string[],
): { to: string; subject: string; text: string } {
  const to = input?.to ?? preset.to;
  if (to === null || !isEmail(to)) return refuse([...path, "to"], "To is invalid");
  const own = [
    call.shop.email,
    call.shop.contactEmail,
    ...call.shop.staff.map(({ email }) => email),
  ];
  for (const address of [input?.from, ...(input?.bcc ?? [])]) {
    if (address != null && !own.some((one) => address.includes(one)))
      refuse(
        [...path, address === input?.from ? "from" : "bcc"],
        "Must be an email of the shop or its staff",
      );
  }
  const text = [input?.customMessage ?? input?.body, preset.text].filter(Boolean).join("\n\n");
  return { to, subject: input?.subject ?? preset.subject, text };
}
