// What stands around the list of the inbox, and the forms of its saved views. No page of its own.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { z } from "zod";
import { findTicketByNumber, readAroundTheInbox } from "#app/data/pages/views-page.server.ts";
import { attempted, visit } from "#app/door.server.ts";
import type { SavedViewId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { readTicketNumber } from "#app/domain/ticket/read-ticket-number.ts";
import { changeView, saveView, type ViewChange } from "#app/services/view/change-view.ts";
import { inboxQuery, readInboxPlace } from "#app/ui/inbox/inbox-address.ts";

/** With `?number=`, as somebody types it: the ticket's address, or null. Without: counts of saved views, members, tags. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member } = await visit(request);
  const typed = new URL(request.url).searchParams.get("number");
  if (typed !== null) {
    const number = readTicketNumber(typed, shop.ticketPrefix);
    const ticketId = number === null ? null : await findTicketByNumber(deps.db, shop.id, number);
    return { kind: "ticket", href: ticketId === null ? null : `/app/tickets/${ticketId}` } as const;
  }
  const around = await readAroundTheInbox(deps.db, shop.id, {
    memberId: member.id,
    now: deps.clock(),
    openCalendar: deps.openCalendar,
  });
  return { kind: "around", ...around, me: member.id, timeZone: shop.timeZone } as const;
}

/** The page asks again by itself when something changed; after a form of its own at once. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod }) =>
  formMethod !== undefined && formMethod !== "GET";

const name = z.string().max(200);
const query = z
  .string()
  .max(2_000)
  .transform((text) => readInboxPlace(new URLSearchParams(text)));
const flag = z.enum(["yes", "no"]).transform((word) => word === "yes");
const savedViewId = z.uuid().transform((id) => id as SavedViewId);
const forms = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), name, isShared: flag, query }),
  z.object({ intent: z.literal("rename"), savedViewId, name }),
  z.object({ intent: z.literal("refit"), savedViewId, query }),
  z.object({ intent: z.literal("share"), savedViewId, isShared: flag }),
  z.object({ intent: z.literal("move"), savedViewId, way: z.enum(["up", "down"]) }),
  z.object({ intent: z.literal("delete"), savedViewId }),
]);
type Form = z.infer<typeof forms>;

export type ViewAnswer = {
  readonly refusal: string | null;
  readonly intent: Form["intent"] | null;
  /** Where the view is that was saved; null where none was. */
  readonly href: string | null;
  /** Of a deleted one: what saves it again. */
  readonly restore: {
    readonly name: string;
    readonly isShared: "yes" | "no";
    readonly query: string;
  } | null;
};

export async function action({ request }: ActionFunctionArgs): Promise<ViewAnswer> {
  const { deps, shop, member, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  const who = { shopId: shop.id, by: member };
  let href: string | null = null;
  let restore: ViewAnswer["restore"] = null;
  const { refusal } = await attempted(t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    if (form.data.intent === "save") {
      const { view, filters } = form.data.query;
      const id = await saveView(deps, { ...who, ...form.data, view, filters });
      href = `/app${inboxQuery({ view, filters, saved: id })}`;
      return;
    }
    const was = await changeView(deps, {
      ...who,
      savedViewId: form.data.savedViewId,
      change: changeOf(form.data),
    });
    if (form.data.intent === "refit")
      href = `/app${inboxQuery({ ...form.data.query, saved: was.id })}`;
    if (form.data.intent === "delete")
      restore = {
        name: was.name,
        isShared: was.memberId === null ? "yes" : "no",
        query: inboxQuery({ view: was.view, filters: was.filters }),
      };
  });
  return { refusal, intent: form.data?.intent ?? null, href, restore };
}

function changeOf(form: Exclude<Form, { intent: "save" }>): ViewChange {
  switch (form.intent) {
    case "rename":
      return { kind: "rename", name: form.name };
    case "refit":
      return { kind: "refit", view: form.query.view, filters: form.query.filters };
    case "share":
      return { kind: "share", isShared: form.isShared };
    case "move":
      return { kind: "move", way: form.way };
    case "delete":
      return { kind: "delete" };
  }
}
