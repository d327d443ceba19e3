// How fast `loupe mail inspect` answers for ordinary mail, beside bare mailparser on the same mails in the same run.
import { simpleParser } from "mailparser";
import { inspectMail } from "#app/cli/inspect-mail.ts";
import { pureDeps } from "#app/pure-wiring.server.ts";
import { inspectMails } from "./inspect-mails.ts";

const MAILS = 1_000;
/** Both are measured in turns, and the middle round of each counts: a pause of the machine meets both alike. */
const ROUNDS = 5;
const WARM_UP = 150;

export async function run(
  _args: readonly string[],
): Promise<{ says: string[]; figures: Record<string, number> }> {
  const mails = inspectMails(MAILS);
  const needs = pureDeps();
  const inspect = async (raw: Buffer): Promise<number> =>
    `${JSON.stringify({ ok: true, ...(await inspectMail(needs, raw)) })}\n`.length;
  const parse = async (raw: Buffer): Promise<number> =>
    (await simpleParser(raw)).headerLines.length;

  for (const raw of mails.slice(0, WARM_UP)) {
    await inspect(raw);
    await parse(raw);
  }
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await timeOf(mails, inspect));
    theirs.push(await timeOf(mails, parse));
  }

  const [ourMs, theirMs] = [middle(ours), middle(theirs)];
  const figures = {
    mailsPerSecond: Math.round((MAILS / ourMs) * 1_000),
    mailparserPerSecond: Math.round((MAILS / theirMs) * 1_000),
    ratioToMailparser: Math.round((ourMs / theirMs) * 100) / 100,
    averageBytes: Math.round(mails.reduce((sum, raw) => sum + raw.length, 0) / MAILS),
  };
  return {
    says: [
      `${MAILS} mails of six clients and ${figures.averageBytes} bytes on average, from memory, in one process; the middle of ${ROUNDS} rounds`,
      `inspected: ${figures.mailsPerSecond} a second (wanted: 350)`,
      `time beside bare mailparser: ${figures.ratioToMailparser} (wanted: under 2; mailparser only reads: ${figures.mailparserPerSecond} a second)`,
    ],
    figures,
  };
}

async function timeOf(
  mails: readonly Buffer[],
  work: (raw: Buffer) => Promise<number>,
): Promise<number> {
  const startedAt = performance.now();
  let done = 0;
  for (const raw of mails) done += await work(raw);
  if (done === 0) throw new Error("Nothing was read.");
  return performance.now() - startedAt;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
