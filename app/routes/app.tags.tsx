import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readTagsPage } from "#app/data/pages/tags-page.server.ts";
import { attempted, visit } from "#app/door.server.ts";
import type { TagId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { LONGEST_TAG, tagKey } from "#app/domain/ticket/tag-name.ts";
import { say } from "#app/domain/words/words.ts";
import { mergeTag } from "#app/services/tag/merge-tag.ts";
import { removeTag } from "#app/services/tag/remove-tag.ts";
import { renameTag } from "#app/services/tag/rename-tag.ts";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import settingsStyles from "#app/ui/settings/settings.css?url";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { TagsPage } from "#app/ui/tags/tags-page.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

/** A key may be longer than its name: compatibility forms are taken apart. */
const LONGEST_KEY = 1_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member } = await visit(request);
  const query = new URL(request.url).searchParams;
  const search = (query.get("search") ?? "").trim().slice(0, LONGEST_TAG);
  const after = query.get("after")?.slice(0, LONGEST_KEY) ?? null;
  return {
    ...(await readTagsPage(deps.db, shop.id, { search: tagKey(search), after })),
    search,
    mayChange: may(member.role, "settings"),
  };
}

const uuid = z.uuid().transform((value) => value as TagId);
const steps = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("rename"), tagId: uuid, name: z.string().max(400) }),
  z.object({ intent: z.literal("merge"), tagId: uuid, into: uuid }),
  z.object({ intent: z.literal("remove"), tagId: uuid }),
]);

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const step = steps.safeParse(Object.fromEntries(await request.formData())).data;
  return attempted(t, async () => {
    if (!step) throw new Refusal("invalid", "Reload the page and try again.");
    const which = { shopId: shop.id, tagId: step.tagId, by: member };
    if (step.intent === "rename") await renameTag(deps, { ...which, name: step.name });
    else if (step.intent === "merge") await mergeTag(deps, { ...which, into: step.into });
    else await removeTag(deps, which);
  });
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Tags · Loupe"));

export default function Tags() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const fetcher = useFetcher<typeof action>();
  useLiveUpdates(null);
  const { next, search } = data;
  const press = (fields: Record<string, string>) => fetcher.submit(fields, { method: "post" });
  return (
    <>
      <TitleBar title={t("Tags")} />
      <TagsPage
        {...data}
        nextHref={next === null ? null : `?${new URLSearchParams({ search, after: next })}`}
        answer={fetcher.data ?? null}
        busy={fetcher.state !== "idle"}
        onRename={(tagId, name) => press({ intent: "rename", tagId, name })}
        onMerge={(tagId, into) => press({ intent: "merge", tagId, into })}
        onRemove={(tagId) => press({ intent: "remove", tagId })}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
