// Changes of many tickets at once: begin one, take it back, ask how far it is. A form's answer, and data for the page.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readBulkReport } from "#app/data/pages/bulk-page.server.ts";
import { listTicketsInView } from "#app/data/pages/inbox-ids.server.ts";
import { attempted, visit, type Visit } from "#app/door.server.ts";
import type { BulkReport } from "#app/domain/bulk/bulk-report.ts";
import type { BulkChangeId, MemberId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { beginBulkChange } from "#app/services/bulk/begin-bulk-change.ts";
import { undoBulkChange } from "#app/services/bulk/undo-bulk-change.ts";
import { readInboxPlace } from "#app/ui/inbox/inbox-address.ts";

const LONGEST_WORDS = 500;
const words = z.string().max(LONGEST_WORDS);
const step = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("assign"),
    to: z
      .uuid()
      .transform((id) => id as MemberId)
      .nullable(),
  }),
  z.object({
    kind: z.literal("tag"),
    add: z.array(words).max(20),
    remove: z.array(words).max(20),
  }),
  z.object({ kind: z.literal("close"), reason: words, cause: words }),
  z.object({ kind: z.literal("snooze"), until: words }),
  z.object({ kind: z.enum(["spam", "not-spam"]) }),
]);

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue("no JSON");
    return z.NEVER;
  }
});
const id = z.uuid().transform((text) => text as BulkChangeId);
const forms = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("begin"),
    step: json.pipe(step),
    key: z.string().min(1).max(64),
    /** Ids, or the query of the view of which all are meant. */
    tickets: z.string().transform((text) => text.split(",").filter((one) => one !== "")),
    query: z.string().max(2_000).optional(),
  }),
  z.object({ intent: z.literal("undo"), id }),
]);

export type BulkAnswer = {
  readonly refusal: string | null;
  readonly report: BulkReport | null;
};

export async function action({ request }: ActionFunctionArgs): Promise<BulkAnswer> {
  const visitor = await visit(request);
  const { deps, shop, member } = visitor;
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  let report: BulkReport | null = null;
  const { refusal } = await attempted(visitor.t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    const who = { shopId: shop.id, by: member };
    if (form.data.intent === "undo") {
      await undoBulkChange(deps, { ...who, bulkChangeId: form.data.id });
      report = await reportOf(visitor, form.data.id);
      return;
    }
    const { key, query } = form.data;
    const ticketIds = query === undefined ? uuids(form.data.tickets) : await allOf(visitor, query);
    const made = await beginBulkChange(deps, { ...who, step: form.data.step, ticketIds, key });
    report = await reportOf(visitor, made);
  });
  return { refusal, report };
}

/** `?id=`: how far a change of one's own is. */
export async function loader({ request }: LoaderFunctionArgs): Promise<BulkAnswer> {
  const visitor = await visit(request);
  const asked = id.safeParse(new URL(request.url).searchParams.get("id"));
  return { refusal: null, report: asked.success ? await reportOf(visitor, asked.data) : null };
}

const reportOf = ({ deps, shop, member }: Visit, bulkChangeId: BulkChangeId) =>
  readBulkReport(deps.db, shop.id, {
    bulkChangeId,
    memberId: member.id,
    ticketPrefix: shop.ticketPrefix,
  });

const allOf = ({ deps, shop, member }: Visit, query: string) =>
  listTicketsInView(deps.db, shop.id, {
    ...readInboxPlace(new URLSearchParams(query)),
    memberId: member.id,
    now: deps.clock(),
    openCalendar: deps.openCalendar,
  });

const uuids = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => z.uuid().safeParse(text).success);
