import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import {
  useLoaderData,
  useNavigate,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { useEffect, useState } from "react";
import { z } from "zod";
import { readComingClosure } from "#app/data/pages/coming-closure.server.ts";
import { readMailWarnings } from "#app/data/pages/mail-warnings.server.ts";
import { readInboxPage } from "#app/data/pages/inbox-page.server.ts";
import { readSetupPage } from "#app/data/pages/setup-page.server.ts";
import { attempted, visit } from "#app/door.server.ts";
import type { BulkReport } from "#app/domain/bulk/bulk-report.ts";
import type { TicketId, TicketMoveId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { missingSetUpSteps } from "#app/domain/shop/set-up-steps.ts";
import { isFiltered } from "#app/domain/ticket/inbox-filters.ts";
import { acceptProposal } from "#app/services/ticket/accept-proposal.ts";
import { keepOwnTicket } from "#app/services/ticket/keep-own-ticket.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { say } from "#app/domain/words/words.ts";
import { FilterBar } from "#app/ui/inbox/filter-bar.tsx";
import { FreshPill } from "#app/ui/inbox/fresh-pill.tsx";
import { inboxQuery } from "#app/ui/inbox/inbox-address.ts";
import { InboxPage } from "#app/ui/inbox/inbox-page.tsx";
import { SavedViewMenu } from "#app/ui/inbox/saved-view-menu.tsx";
import type { ShownSavedView } from "#app/ui/inbox/shown-saved-view.ts";
import { Triage } from "#app/ui/inbox/triage.tsx";
import { useHeldRows } from "#app/ui/inbox/use-held-rows.ts";
import { useSelection } from "#app/ui/inbox/use-selection.ts";
import { SearchField } from "#app/ui/search/search-field.tsx";
import { LiveDot } from "#app/ui/shared/live-dot.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { keepTicketList } from "#app/ui/shared/ticket-list.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "#app/routes/app.live/use-live-updates.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { wordsHere } from "#app/ui/shared/words-here.ts";
import { inboxNotice } from "./inbox-notice.tsx";
import { readInboxAddress } from "./read-inbox-address.ts";
import { useAroundInbox } from "./use-around-inbox.ts";
import { useBulk } from "./use-bulk.ts";
import { useViewSteps } from "./use-view-steps.ts";
import { useBelongsAnswers, type BelongsOutcome } from "./use-belongs-answers.ts";

const READ_ONLY = say("Your role lets you read only. The owner can change it.");
const UNREACHED = say("Loupe could not be reached. Try again in a moment.");

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  const query = new URL(request.url).searchParams;
  const asked = readInboxAddress(query);
  const { view, filters } = asked;
  const now = deps.clock();
  const isOwner = may(member.role, "settings");
  const [page, warnings, closure] = await Promise.all([
    readInboxPage(deps.db, shop.id, {
      ...asked,
      memberId: member.id,
      ticketPrefix: shop.ticketPrefix,
      now,
      openCalendar: deps.openCalendar,
    }),
    readMailWarnings(deps.db, shop.id, now),
    isOwner
      ? readComingClosure(deps.db, shop.id, { now, openCalendar: deps.openCalendar, t })
      : null,
  ]);
  const setup =
    shop.setUpAt && page.rows.length > 0
      ? null
      : await readSetupPage(deps.db, shop.id, deps.settings.receivingDomain);
  if (!shop.setUpAt && setup?.supportAddress === null)
    throw redirect(`/app/setup?${query.toString()}`);
  return {
    ...page,
    view,
    filters,
    saved: asked.saved,
    from: asked.from,
    way: asked.way,
    total: isFiltered(filters) ? null : page.counts[view],
    now,
    timeZone: shop.timeZone,
    locale,
    supportAddress: setup?.supportAddress ?? null,
    unfinishedSetUp: shop.setUpAt || !setup ? null : missingSetUpSteps(setup.states),
    disabledReason: may(member.role, "merge") ? null : t(READ_ONLY),
    warnings,
    closure: closure && {
      ...closure,
      tickets: closure.tickets.map((ticket) => ({
        ...ticket,
        number: ticketNumber(shop.ticketPrefix, ticket.number),
      })),
    },
  };
}

const uuid = <Id extends string>() => z.uuid().transform((value) => value as Id);
const forms = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["accept-proposal", "keep-own"]), ticketId: uuid<TicketId>() }),
  z.object({ intent: z.literal("undo-move"), moveId: uuid<TicketMoveId>() }),
]);

export async function action({ request }: ActionFunctionArgs): Promise<BelongsOutcome> {
  const { deps, shop, member, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  const who = { shopId: shop.id, by: member };
  let moveId: string | null = null;
  const { refusal } = await attempted(t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    if (form.data.intent === "undo-move") await undoMove(deps, { ...form.data, ...who });
    else if (form.data.intent === "keep-own") await keepOwnTicket(deps, { ...form.data, ...who });
    else ({ moveId } = await acceptProposal(deps, { ...form.data, ...who }));
  });
  return { refusal, intent: form.data?.intent ?? null, moveId };
}

/** A connection that is gone for a moment must not take the page away. */
export async function clientAction({
  serverAction,
}: ClientActionFunctionArgs): Promise<BelongsOutcome> {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    // Shopify's library answers with Responses, such as to sign in again.
    if (error instanceof Response) throw error;
    return { refusal: wordsHere()(UNREACHED), intent: null, moveId: null };
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Inbox · Loupe"));

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Inbox() {
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const t = useWords();
  const navigate = useNavigate();
  const connected = useLiveUpdates(null);
  const around = useAroundInbox(data.now);
  const place = placeOfInbox(data);
  const held = useHeldRows(data.rows, place.list);
  const belongs = useBelongsAnswers(held.expect);
  const ids = held.rows.map(({ ticketId }) => ticketId);
  const picked = useSelection(ids, place.list);
  const [leftOut, setLeftOut] = useState<BulkReport | null>(null);
  const bulk = useBulk((report) => {
    picked.clear();
    if (report.refusedInAll > 0) setLeftOut(report);
  });
  const views = useViewSteps(place.query);
  const saved = data.savedViews.map((view) => shownView(view, around));
  const selected = saved.find(({ id }) => id === data.saved) ?? null;
  useEffect(() => {
    keepTicketList({ ticketIds: ids, href: `/app${place.list}` });
  });
  const mayChange = data.disabledReason === null;
  const selection = { selected: picked.selected, onToggle: picked.toggle };
  return (
    <>
      <TitleBar title={t("Inbox")} />
      <InboxPage
        {...data}
        rows={held.rows}
        gone={held.gone}
        listQuery={place.list}
        nextHref={place.nextHref}
        previousHref={place.previousHref}
        withoutFilters={isFiltered(data.filters) ? `/app${inboxQuery({ view: data.view })}` : null}
        saved={saved}
        selectedSaved={selected?.id ?? null}
        selection={mayChange ? selection : undefined}
        live={<LiveDot connected={connected} />}
        search={<SearchField />}
        belongs={{
          busy: belongs.answering,
          disabledReason: data.disabledReason,
          onAnswer: belongs.answer,
        }}
        notice={inboxNotice(data)}
        filterBar={
          <>
            <FilterBar
              filters={data.filters}
              around={around}
              onChange={(filters) =>
                navigate(`/app${inboxQuery({ view: data.view, filters, saved: data.saved })}`)
              }
            >
              <SavedViewMenu
                selected={selected}
                isChanged={selected === null || selected.href !== `/app${place.query}`}
                isFiltered={isFiltered(data.filters)}
                mayShare={mayChange}
                isBusy={views.isBusy}
                onStep={views.onStep}
              />
            </FilterBar>
            <FreshPill count={held.fresh} onShow={held.show} />
          </>
        }
        bulk={
          <Triage
            rows={held.rows}
            view={data.view}
            query={place.query}
            nextHref={place.nextHref}
            previousHref={place.previousHref}
            mayChange={mayChange}
            around={around}
            locale={data.locale}
            selection={{
              ...selection,
              isAll: picked.isAll,
              onClear: picked.clear,
              onPickAll: picked.pickAll,
            }}
            report={bulk.report}
            isBusy={bulk.isBusy}
            leftOut={leftOut}
            onSeen={() => setLeftOut(null)}
            onBegin={(step, tickets) => {
              held.expect();
              bulk.begin(step, tickets);
            }}
            onUndo={() => {
              held.expect();
              bulk.undo();
            }}
          />
        }
      />
    </>
  );
}

/** Addresses of what the page shows: without its page, with it, and of the pages beside it. */
function placeOfInbox({ view, filters, saved, from, way, next, previous }: Loaded) {
  const place = { view, filters, saved };
  const at = (to: "on" | "back", cursor: Loaded["next"]) =>
    cursor && inboxQuery(place, { way: to, at: `${cursor.at}~${cursor.ticketId}` });
  const [on, back] = [at("on", next), at("back", previous)];
  return {
    query: inboxQuery(place),
    list: at(way, from) ?? inboxQuery(place),
    nextHref: on && `/app${on}`,
    previousHref: back && `/app${back}`,
  };
}

function shownView(
  { id, name, memberId, view, filters }: Loaded["savedViews"][number],
  around: ReturnType<typeof useAroundInbox>,
): ShownSavedView {
  const counted = around?.saved.find((one) => one.id === id);
  return {
    id,
    name,
    isShared: memberId === null,
    href: `/app${inboxQuery({ view, filters, saved: id })}`,
    count: counted?.count ?? null,
    more: counted?.more ?? false,
  };
}

export const ErrorBoundary = RoutePageError;
