import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useFetcher,
  useLoaderData,
  useRevalidator,
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readNoticesPage } from "#app/data/pages/notices-page.server.ts";
import { attempted, visit, type Attempt } from "#app/door.server.ts";
import { noticeTopics } from "#app/domain/alert/notice-choice.ts";
import { isUuid, type NoticeId, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { chooseNotices } from "#app/services/alert/choose-notices.ts";
import { readNotices } from "#app/services/alert/read-notices.ts";
import { NoticesPage } from "#app/ui/notice/notices-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useReloads } from "#app/routes/app.live/use-reloads.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { loadForBell } from "./load-for-bell.ts";
import { noticeForms } from "./notice-forms.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale } = await visit(request);
  const page = await readNoticesPage(deps.db, shop.id, member.id);
  return { ...page, now: deps.clock(), timeZone: shop.timeZone, locale };
}

const id = <Id extends string>() =>
  z.custom<Id>((value) => typeof value === "string" && isUuid(value));
const isOn = z.enum(["true", "false"]).transform((value) => value === "true");

const forms = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("read-all"), upTo: id<NoticeId>() }),
  z.object({ intent: z.literal("read-ticket"), ticketId: id<TicketId>() }),
  z.object({
    intent: z.literal("choose"),
    topic: z.enum(noticeTopics),
    inApp: isOn,
    byMail: isOn,
  }),
]);

export async function action({ request }: ActionFunctionArgs): Promise<Attempt> {
  const { deps, shop, member, t } = await visit(request);
  const read = forms.safeParse(Object.fromEntries(await request.formData()));
  const own = { shopId: shop.id, memberId: member.id };
  return attempted(t, async () => {
    if (!read.success) throw new Refusal("invalid", "Reload the page and try again.");
    const form = read.data;
    switch (form.intent) {
      case "read-all":
        return readNotices(deps, { ...own, read: { upTo: form.upTo } });
      case "read-ticket":
        return readNotices(deps, { ...own, read: { ticketId: form.ticketId } });
      case "choose":
        return chooseNotices(deps, {
          ...own,
          topic: form.topic,
          choice: { inApp: form.inApp, byMail: form.byMail },
        });
    }
  });
}

/** The bell of every page loads this too: it must take none of them away when the server can't be reached for a moment. */
export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) => {
  const load = () => serverLoader<typeof loader>();
  const { searchParams } = new URL(request.url);
  return searchParams.has("bell") ? loadForBell(load) : loadOrKeep(request.url, load);
};

/** The bell hears of its own notices: another page that loads anew, or is left for another one, is no reason. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  nextUrl,
  formAction,
  defaultShouldRevalidate,
}) =>
  formAction?.startsWith("/app/notices") === true || nextUrl.pathname === "/app/notices"
    ? defaultShouldRevalidate
    : false;

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Notices · Loupe"));

export default function Notices() {
  const t = useWords();
  const data = useLoaderData<typeof clientLoader>();
  useKeptData(data);
  const { submit, state } = useFetcher();
  const { revalidate, state: loading } = useRevalidator();
  useReloads({
    concerns: ({ kind }) => kind === "notices" || kind === "missed",
    reload: revalidate,
    busy: loading !== "idle",
  });
  if (data === null) return null;
  const { readAll, readTicket, choose } = noticeForms(submit);
  return (
    <>
      <TitleBar title={t("Notices")} />
      <NoticesPage
        {...data}
        busy={state !== "idle"}
        onOpen={readTicket}
        onReadAll={readAll}
        onChoose={choose}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
