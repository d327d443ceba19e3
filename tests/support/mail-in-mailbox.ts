// A mail in a customer's mailbox, which is there a moment after the provider has accepted it.
import { vi } from "vitest";
import type { TestHouse } from "./make-deps.ts";

/** The last mail to the address with these words, as it came; waits for it, and throws when none comes. */
export const mailInMailbox = (house: TestHouse, address: string, words = ""): Promise<string> =>
  vi.waitFor(() => {
    const mails = house.sendgrid.mailOf(address).map(({ raw }) => raw.toString());
    const mail = mails.findLast((each) => each.includes(words));
    if (mail === undefined) throw new Error(`no mail with “${words}” has come to ${address}`);
    return mail;
  });
