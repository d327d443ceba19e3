import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { readAgentPage } from "#app/data/pages/agent-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { maySeeWork } from "#app/domain/review/may-see-work.ts";
import { isUuid, type MemberId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { AgentPage } from "#app/ui/review/agent-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

const NOBODY = say("There is no such page.");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    const memberId = (params.memberId ?? "") as MemberId;
    if (!isUuid(memberId) || !maySeeWork(memberId, member)) throw new Refusal("not-found", NOBODY);
    const { ticketPrefix, timeZone } = shop;
    const now = deps.clock();
    const ask = { memberId, now, ticketPrefix, openCalendar: deps.openCalendar };
    const page = await readAgentPage(deps.db, shop.id, ask);
    if (!page) throw new Refusal("not-found", NOBODY);
    return { ...page, isOwn: memberId === member.id, now, timeZone, locale };
  });
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("My work · Loupe"));

export default function Agent() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  return (
    <>
      <TitleBar title={data.isOwn ? t("My work") : data.name} />
      <AgentPage {...data} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
