import { randomBytes, randomUUID } from "node:crypto";
import { supportAddresses } from "#tests/e2e/start-world.ts";
import { until } from "#tests/e2e/until.ts";
import { receivedBy, writeMail } from "#tests/e2e/write-mail.ts";
import type { Fault } from "./faults.ts";
import type { Findings, Ledger } from "./open-ledger.ts";
import type { CrashWorld } from "./start-crash-world.ts";

/** A round's traffic; the fault strikes in the middle of it. */
const NEW_MAILS = 4;
const REPLIES = 2;
const PRESS_AGAIN_WITHIN_MS = 30_000;

/**
 * Customers write and answer, agents reply, and meanwhile a fault strikes. Ends when everything was handed over and
 * what broke runs again; what is under way then is `settle`'s to wait for.
 */
export async function playRound(
  world: CrashWorld,
  ledger: Ledger,
  fault: Fault,
  chance: number,
): Promise<void> {
  const tickets = await answerable(world);
  await Promise.all([
    fault.strike(world, chance),
    ...range(NEW_MAILS).map(() => writeNew(world, ledger, fault.name)),
    ...tickets.map((ticketId) => reply(world, ledger, ticketId, fault.name)),
    writeAnswer(world, ledger, fault.name),
  ]);
}

/**
 * Waits until nothing is under way any more, or the time is over.
 *
 * @returns what is found then, and how many seconds it took.
 */
export async function settle(
  world: CrashWorld,
  ledger: Ledger,
  withinMs: number,
): Promise<Findings & { seconds: number }> {
  const start = performance.now();
  const isCalm = (seen: Findings): boolean =>
    seen.lost.length + seen.doubled.length + seen.unsettled.length === 0;
  await until(
    "calm after the faults",
    async () => isCalm(await ledger.look(world)),
    withinMs,
  ).catch(() => undefined);
  await world.sandbox.sendgrid.settled();
  return { ...(await ledger.look(world)), seconds: (performance.now() - start) / 1_000 };
}

/** Tickets that wait for us, the newest first, as an agent finds them in the inbox. */
async function answerable(world: CrashWorld): Promise<string[]> {
  const rows = await until("the inbox", () => world.desk.inbox());
  return rows
    .filter((row) => row.waitsForUs && !row.deliveryTrouble)
    .slice(0, REPLIES)
    .map((row) => row.ticketId);
}

async function writeNew(world: CrashWorld, ledger: Ledger, during: string): Promise<void> {
  const { customers } = world.mejurn;
  const customer = customers[randomBytes(1)[0]! % customers.length]!;
  const mark = randomBytes(4).toString("hex");
  const messageId = await writeMail(world.sandbox, customer, {
    to: supportAddresses[0],
    subject: `A question ${mark}`,
    text: `Where is my parcel? ${mark}`,
  });
  ledger.mails.push({ messageId, during });
}

/** Presses "Send" and, while nothing answers, presses again, as the page does with the same key. */
async function reply(
  world: CrashWorld,
  ledger: Ledger,
  ticketId: string,
  during: string,
): Promise<void> {
  const key = randomUUID();
  const words = `We look into it and write again tomorrow: ${randomBytes(6).toString("hex")}.`;
  const ticket = await until(
    "the ticket",
    () => world.desk.ticket(ticketId),
    PRESS_AGAIN_WITHIN_MS,
  );
  let moved = false;
  await until(
    "the press to be taken",
    async () => {
      try {
        await world.desk.reply(ticket, words, key);
      } catch (error) {
        moved = String(error).includes("A new message came in while you wrote");
        if (!moved) throw error;
      }
      return true;
    },
    PRESS_AGAIN_WITHIN_MS,
  );
  if (!moved) ledger.replies.push({ key, words, to: ticket.customer.address, during });
}

/** A customer answers a reply of the rounds before, to the address of its Reply-To. */
async function writeAnswer(world: CrashWorld, ledger: Ledger, during: string): Promise<void> {
  const earlier = ledger.replies.at(-REPLIES - 1);
  const customer = world.mejurn.customers.find(({ email }) => email === earlier?.to);
  if (!earlier || !customer) return;
  const mail = (await receivedBy(world.sandbox, customer)).find(({ text }) =>
    text.includes(earlier.words),
  );
  if (!mail) return;
  const messageId = await writeMail(world.sandbox, customer, {
    to: mail.answerTo,
    subject: `Re: ${mail.subject}`,
    text: `Thanks, and when? ${randomBytes(4).toString("hex")}`,
    answers: mail,
  });
  ledger.mails.push({ messageId, during });
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
