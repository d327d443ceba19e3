import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readMovePage } from "#app/data/pages/move-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import { isUuid, type MessageId, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { mergeTarget } from "#app/domain/ticket/merge-target.ts";
import { readTicketNumber } from "#app/domain/ticket/read-ticket-number.ts";
import { say } from "#app/domain/words/words.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { splitTicket } from "#app/services/ticket/split-ticket.ts";
import { MovePage } from "#app/ui/move/move-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

const READ_ONLY = say("Your role lets you read only. The owner can change it.");
const LONGEST_NUMBER = 20;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  const typed = (new URL(request.url).searchParams.get("into") ?? "").slice(0, LONGEST_NUMBER);
  return answered(t, async () => {
    const view = await readMovePage(deps.db, shop.id, {
      ticketId: ticketIdOf(params.ticketId),
      into: readTicketNumber(typed, shop.ticketPrefix),
      ticketPrefix: shop.ticketPrefix,
    });
    if (!view) throw new Refusal("not-found", "This ticket is not here.");
    const detail = { words: typed };
    const looked = { shopId: shop.id, member, ticketId: ticketIdOf(params.ticketId) };
    await (typed === ""
      ? recordAccess(deps, { ...looked, kind: "open" })
      : recordAccess(deps, { ...looked, kind: "search", detail }));
    const { ticket: own, found } = view;
    return {
      view,
      typed,
      target: mergeTarget(typed, { own, found, prefix: shop.ticketPrefix }),
      disabledReason: may(member.role, "merge") ? null : t(READ_ONLY),
      timeZone: shop.timeZone,
      locale,
    };
  });
}

function ticketIdOf(param: string | undefined): TicketId {
  if (!param || !isUuid(param)) throw new Refusal("not-found", "This ticket is not here.");
  return param as TicketId;
}

const uuid = <Id extends string>() => z.uuid().transform((value) => value as Id);
const forms = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("merge"), into: uuid<TicketId>() }),
  z.object({
    intent: z.literal("split"),
    messageId: uuid<MessageId>(),
    extent: z.enum(["only", "rest"]),
  }),
]);

/** Leads to the ticket where the messages are now. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  let goesTo: TicketId | null = null;
  const answer = await attempted(t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    const ask = { shopId: shop.id, ticketId: ticketIdOf(params.ticketId), by: member };
    if (form.data.intent === "merge") {
      const { into } = form.data;
      ({ into: goesTo } = await mergeTickets(deps, { ...ask, into }));
    } else {
      const { messageId, extent } = form.data;
      const split = await splitTicket(deps, { ...ask, messageId, only: extent === "only" });
      goesTo = split.ticketId;
    }
  });
  return goesTo === null ? answer : redirect(`/app/tickets/${String(goesTo)}`);
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(
    matches,
    data ? say("Merge or split {number} · Loupe", { number: data.view.ticket.number }) : "Loupe",
  );

export default function Move() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData?.get("intent");
  useLiveUpdates(data.view.ticket.ticketId);
  return (
    <>
      <TitleBar title={t("Merge or split {number}", { number: data.view.ticket.number })} />
      <MovePage
        {...data}
        key={data.view.ticket.ticketId}
        refusal={answer?.refusal ?? null}
        busy={busy === "merge" || busy === "split" ? busy : null}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
