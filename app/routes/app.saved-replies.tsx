import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import { z } from "zod";
import { readDriftsPage } from "#app/data/pages/drifts-page.server.ts";
import { readRewrittenReplies } from "#app/data/pages/rewritten-replies.server.ts";
import { readSavedRepliesPage } from "#app/data/pages/saved-replies-page.server.ts";
import { answered, attempted, visit, type Attempt } from "#app/door.server.ts";
import { replyLanguages } from "#app/domain/reply/variable/reply-language.ts";
import type { SavedReplyId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { isShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { addStarterReplies } from "#app/services/saved-reply/add-starter-replies.ts";
import { deleteSavedReply } from "#app/services/saved-reply/delete-saved-reply.ts";
import { duplicateSavedReply } from "#app/services/saved-reply/duplicate-saved-reply.ts";
import { restoreSavedReply } from "#app/services/saved-reply/restore-saved-reply.ts";
import { settleDrift } from "#app/services/shop-text/settle-drift.ts";
import composerStyles from "#app/ui/composer/composer.css?url";
import type { ListStep } from "#app/ui/saved-reply/list-step.ts";
import { SavedRepliesPage } from "#app/ui/saved-reply/saved-replies-page.tsx";
import savedReplyStyles from "#app/ui/saved-reply/saved-reply.css?url";
import shopTextStyles from "#app/ui/shop-text/shop-text.css?url";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "reply"))
      throw new Refusal("not-allowed", "Only those who write replies have saved replies.");
    const replies = await readSavedRepliesPage(deps.db, shop.id, member.id);
    const drifts = await readDriftsPage(deps.db, shop.id, member.id);
    const rewritten = await readRewrittenReplies(deps.db, shop.id, member.id);
    return { replies, drifts, rewritten, timeZone: shop.timeZone, locale };
  });
}

const id = z.uuid().transform((value) => value as SavedReplyId);
const forms = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["delete", "restore", "duplicate"]), id }),
  z.object({ intent: z.literal("add-starters"), language: z.enum(replyLanguages) }),
  z.object({
    intent: z.literal("settle-drift"),
    savedReplyId: id,
    key: z.string().refine(isShopTextKey),
    version: z.coerce.number().int(),
  }),
]);

type Answer = Attempt & {
  /** What was deleted, so that it can be taken back. */
  readonly deleted: { readonly id: string; readonly name: string } | null;
};

export async function action({ request }: ActionFunctionArgs): Promise<Answer> {
  const { deps, shop, member, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  let deleted: Answer["deleted"] = null;
  const attempt = await attempted(t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    const { data } = form;
    const at = { shopId: shop.id, by: member };
    if (data.intent === "add-starters")
      return addStarterReplies(deps, { ...at, language: data.language });
    if (data.intent === "settle-drift") return settleDrift(deps, { ...at, ...data });
    const which = { ...at, savedReplyId: data.id };
    if (data.intent === "duplicate") return duplicateSavedReply(deps, which);
    if (data.intent === "restore") return restoreSavedReply(deps, which);
    const name = await deleteSavedReply(deps, which);
    deleted = { id: data.id, name };
    return undefined;
  });
  return { ...attempt, deleted };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [
  // Variables look as they do where a reply is written.
  { rel: "stylesheet", href: composerStyles },
  { rel: "stylesheet", href: savedReplyStyles },
  { rel: "stylesheet", href: shopTextStyles },
];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Saved replies · Loupe"));

export default function SavedReplies() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const shopify = useAppBridge();
  const { state, data: answer, submit } = useFetcher<Answer>();
  const step = (form: ListStep) => submit({ ...form }, { method: "post" });
  const latest = useRef(step);
  latest.current = step;
  const undo = t("Undo");
  const deletedWords = answer?.deleted
    ? t("“{name}” was deleted", { name: answer.deleted.name })
    : "";
  useEffect(() => {
    if (!answer) return;
    const { refusal, deleted } = answer;
    if (refusal !== null) shopify.toast.show(refusal, { isError: true });
    else if (deleted)
      shopify.toast.show(deletedWords, {
        action: undo,
        onAction: () => latest.current({ intent: "restore", id: deleted.id }),
      });
  }, [answer, shopify, deletedWords, undo]);
  return (
    <>
      <TitleBar title={t("Saved replies")} />
      <SavedRepliesPage {...data} busy={state !== "idle"} onStep={step} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
