// How many mails a second become tickets, from the inbound webhook until they are in the inbox, and how long a webhook takes.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { TicketView } from "#app/domain/ticket/ticket-view.ts";
import { visitApp } from "#tests/demo/app-visit.ts";
import type { AppVisit } from "#tests/demo/app-visit.ts";
import { AT_ONCE, postAll } from "./post-all.ts";
import { messageIdOf, newMail, replyMail, signPosts } from "./ingest-mails.ts";
import type { Answerable, BenchMail } from "./ingest-mails.ts";
import { quantile, rounded, startBenchWorld } from "./start-bench-world.ts";
import type { BenchWorld } from "./start-bench-world.ts";

const MAILS = 500;
const FIRST_MAILS = 400;
const WITHIN_MS = 120_000;

export async function run(
  _args: readonly string[],
): Promise<{ says: string[]; figures: Record<string, number> }> {
  const world = await startBenchWorld();
  const watch = new pg.Client({ connectionString: world.ownerUrl });
  await watch.connect();
  try {
    const { receivingAddress, answerable } = await openFirstTickets(world, watch);
    await untilQuiet(world);
    const posts = await signPosts(world.folder, mixedMails(world, receivingAddress, answerable));

    const before = await counted(watch);
    const cpuBefore = await cpuMs(world);
    const startedAt = performance.now();
    const times = await postAll(world.app.origin, posts);
    const postedMs = performance.now() - startedAt;
    const after = await untilProcessed(watch, before.processed + MAILS);
    const seconds = (performance.now() - startedAt) / 1_000;

    const cpuAfter = await cpuMs(world);
    const opened = after.tickets - before.tickets;
    if (opened !== MAILS * 0.6)
      throw new Error(`${opened} tickets were opened instead of ${MAILS * 0.6}.`);
    const webPeakMiB = await peakMiB(world.app.web.pid);
    const workerPeakMiB = await peakMiB(world.app.worker.pid);
    const figures = {
      mailsPerSecond: rounded(MAILS / seconds),
      webhookMedianMs: rounded(quantile(times)),
      webhookP95Ms: rounded(quantile(times, 0.95)),
      peakMiB: Math.max(webPeakMiB, workerPeakMiB),
      webPeakMiB,
      workerPeakMiB,
      webCpuMsPerMail: rounded((cpuAfter.web - cpuBefore.web) / MAILS),
      workerCpuMsPerMail: rounded((cpuAfter.worker - cpuBefore.worker) / MAILS),
    };
    return { says: words(figures, seconds, postedMs), figures };
  } finally {
    await watch.end();
    await world.stop();
  }
}

function words(figures: Record<string, number>, seconds: number, postedMs: number): string[] {
  const { mailsPerSecond, webhookMedianMs, webhookP95Ms, webPeakMiB, workerPeakMiB } = figures;
  return [
    `${MAILS} mails (60 % new, 40 % replies, 10 % with a 100 KB attachment, six mail clients), ${AT_ONCE} posts at once; the app had taken ${FIRST_MAILS} mails before`,
    `one web process, one worker, PostgreSQL with fsync, and the sandbox share this machine's processors`,
    `from the first webhook until the last mail is in the inbox: ${rounded(seconds, 2)} s, ${mailsPerSecond} mails a second (wanted: 150; Peppermint 120 to 145, FreeScout 8 to 40, Request Tracker 2 to 4, Znuny 1 to 3)`,
    `all mails were stored after ${rounded(postedMs / 1_000, 2)} s; a webhook took ${webhookMedianMs} ms in the median, ${webhookP95Ms} ms at the 95th percentile (wanted: 25 ms)`,
    `peak memory: web ${webPeakMiB} MiB, worker ${workerPeakMiB} MiB (wanted: under 400 each)`,
  ];
}

/** Tickets to answer to: some answered by an agent, so that a signed reply address exists. */
async function openFirstTickets(
  world: BenchWorld,
  watch: pg.Client,
): Promise<{ receivingAddress: string; answerable: readonly Answerable[] }> {
  const { sandbox, shop } = world;
  const agent = shop.staff.find((member) => member.role === "agent");
  if (!agent) throw new Error("The sandbox has no agent.");
  const visit = visitApp(sandbox, shop, agent);
  await visit.open("/app");
  const { receivingAddress } = await visit.load<{ receivingAddress: string }>(
    "/app/setup",
    "routes/app.setup",
  );
  const mails = Array.from({ length: FIRST_MAILS }, (_, index) =>
    newMail(shop, receivingAddress, index),
  );
  await postAll(world.app.origin, await signPosts(world.folder, mails));
  await untilProcessed(watch, FIRST_MAILS);

  const answerable: Answerable[] = [];
  for (const [index, mail] of mails.entries()) {
    const own = { from: mail.writer, subject: mail.subject };
    const messageId = messageIdOf(mail.raw);
    if (index % 2 === 0) answerable.push({ ...own, to: receivingAddress, inReplyTo: messageId });
    else answerable.push({ ...own, ...(await answer(world, watch, visit, messageId)) });
  }
  return { receivingAddress, answerable };
}

/** An agent answers the ticket of a mail; returns where the customer's client would send an answer to that. */
async function answer(
  { sandbox }: BenchWorld,
  watch: pg.Client,
  visit: AppVisit,
  messageId: string,
): Promise<{ to: string; inReplyTo: string }> {
  const found = await watch.query<{ ticketId: string }>(
    `select "ticketId" from "Message" where "messageIdHeader" = $1`,
    [messageId],
  );
  const path = `/app/tickets/${found.rows[0]?.ticketId}`;
  const route = "routes/app.tickets.$ticketId";
  const { reply } = (await visit.load<{ ticket: TicketView }>(path, route)).ticket;
  const sentBefore = sandbox.sendgrid.accepted().length;
  await visit.submit(path, route, {
    intent: "reply",
    text: "Thank you for your mail. We are looking into it and come back to you today.",
    idempotencyKey: randomUUID(),
    seenMessageId: reply.seenMessageId,
    to: reply.to,
  });
  for (const start = Date.now(); Date.now() - start < WITHIN_MS; await wait(20)) {
    const sent = sandbox.sendgrid.accepted()[sentBefore]?.body as SentBody | undefined;
    if (!sent) continue;
    const inReplyTo = { ...sent.headers, ...sent.personalizations[0]?.headers }["Message-ID"];
    if (!inReplyTo) throw new Error("The app's reply has no Message-ID.");
    return { to: sent.reply_to.email, inReplyTo };
  }
  throw new Error("The agent's answer was not sent.");
}

type SentBody = {
  reply_to: { email: string };
  headers?: Record<string, string>;
  personalizations: { headers?: Record<string, string> }[];
};

/** 6 of 10 are new, every tenth carries an attachment; replies go to answered and to unanswered tickets in turn. */
function mixedMails(
  { shop }: BenchWorld,
  receivingAddress: string,
  answerable: readonly Answerable[],
): readonly BenchMail[] {
  return Array.from({ length: MAILS }, (_, index) => {
    const withAttachment = index % 10 === (index % 20 < 10 ? 1 : 3);
    // 0 1 2 4 6 8 are new, 3 5 7 9 are replies.
    if (index % 2 === 0 || index % 10 === 1)
      return newMail(shop, receivingAddress, FIRST_MAILS + index, withAttachment);
    const turn = Math.floor(index / 2);
    const answered = answerable[turn % answerable.length];
    if (!answered) throw new Error("There is nothing to answer to.");
    return replyMail(answered, index, withAttachment);
  });
}

async function counted(watch: pg.Client): Promise<{ processed: number; tickets: number }> {
  const { rows } = await watch.query<{ processed: number; tickets: number }>(`
    select (select count(*)::int from "InboundEmail" where "status" = 'processed') as processed,
      (select count(*)::int from "Ticket") as tickets`);
  return rows[0] ?? { processed: 0, tickets: 0 };
}

async function untilProcessed(watch: pg.Client, wanted: number) {
  for (const start = Date.now(); Date.now() - start < WITHIN_MS; await wait(25)) {
    const now = await counted(watch);
    if (now.processed >= wanted) return now;
  }
  throw new Error(`After ${WITHIN_MS / 1_000} s not all mails are in the inbox.`);
}

/** Waits until the first tickets are linked and nothing is under way. */
async function untilQuiet({ sandbox }: BenchWorld): Promise<void> {
  await sandbox.sendgrid.settled();
  let calls = -1;
  for (const start = Date.now(); Date.now() - start < WITHIN_MS; await wait(3_000)) {
    if (sandbox.shopify.calls().length === calls) return;
    calls = sandbox.shopify.calls().length;
  }
}

/** Processor time that the app's two processes have used so far. */
async function cpuMs({ app }: BenchWorld): Promise<{ web: number; worker: number }> {
  const of = async (pid: number): Promise<number> => {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // proc_pid_stat(5): utime and stime are fields 14 and 15, in ticks of 10 ms.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  };
  return { web: await of(app.web.pid), worker: await of(app.worker.pid) };
}

/** The largest resident memory that a process ever had. */
async function peakMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1_024);
}
