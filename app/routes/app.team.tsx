import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readTeamPage } from "#app/data/pages/team-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, roles } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { changeRole } from "#app/services/shop/change-role.ts";
import { setAway } from "#app/services/shop/set-away.ts";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import settingsStyles from "#app/ui/settings/settings.css?url";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { TeamPage } from "#app/ui/team/team-page.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  const now = deps.clock();
  return answered(t, async () => ({
    ...(await readTeamPage(deps.db, shop.id, {
      reader: member.role,
      now,
      openCalendar: deps.openCalendar,
    })),
    readerId: member.id,
    isOwner: may(member.role, "settings"),
    maySetOwnAway: may(member.role, "reply"),
    now,
    timeZone: shop.timeZone,
    locale,
  }));
}

const memberId = z.uuid().transform((value) => value as MemberId);
const steps = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("role"), memberId, role: z.enum(roles) }),
  z.object({ intent: z.literal("away"), memberId, day: z.string().max(10) }),
]);

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const step = steps.safeParse(Object.fromEntries(await request.formData())).data;
  return attempted(t, async () => {
    if (!step) throw new Refusal("invalid", "Reload the page and try again.");
    const whose = { shopId: shop.id, memberId: step.memberId, by: member };
    if (step.intent === "role") await changeRole(deps, { ...whose, to: step.role });
    else await setAway(deps, { ...whose, day: step.day });
  });
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Team · Loupe"));

export default function Team() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const fetcher = useFetcher<typeof action>();
  useLiveUpdates(null);
  return (
    <>
      <TitleBar title={t("Team")} />
      <TeamPage
        {...data}
        answer={fetcher.data ?? null}
        busy={fetcher.state !== "idle"}
        onRole={(memberId, role) =>
          fetcher.submit({ intent: "role", memberId, role }, { method: "post" })
        }
        onAway={(memberId, day) =>
          fetcher.submit({ intent: "away", memberId, day }, { method: "post" })
        }
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
