import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readRewrittenReplies } from "#app/data/pages/rewritten-replies.server.ts";
import { readSavedReplyPage } from "#app/data/pages/saved-replies-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import { readReplyActions } from "#app/domain/reply/reply-actions.ts";
import { replyLanguages } from "#app/domain/reply/variable/reply-language.ts";
import { sampleFacts } from "#app/domain/reply/variable/sample-facts.ts";
import { variableValues } from "#app/domain/reply/variable/variable-values.ts";
import { isUuid, type SavedReplyId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { writeSavedReply } from "#app/services/saved-reply/write-saved-reply.ts";
import composerStyles from "#app/ui/composer/composer.css?url";
import savedReplyStyles from "#app/ui/saved-reply/saved-reply.css?url";
import { SavedReplyForm } from "#app/ui/saved-reply/saved-reply-form.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useTicketValues } from "./app.tickets.$ticketId_.saved-replies/use-ticket-values.ts";

const GONE = say("This saved reply is not here any more.");

/** Null for a new one. */
function replyIdOf(param: string | undefined): SavedReplyId | null {
  if (param === "new") return null;
  if (!isUuid(param ?? "")) throw new Refusal("not-found", GONE);
  return param as SavedReplyId;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "reply"))
      throw new Refusal("not-allowed", "Only those who write replies have saved replies.");
    const savedReplyId = replyIdOf(params.savedReplyId);
    const { ticketPrefix, timeZone, currency } = shop;
    const ask = { memberId: member.id, savedReplyId, ticketPrefix };
    const page = await readSavedReplyPage(deps.db, shop.id, ask);
    if (!page) throw new Refusal("not-found", GONE);
    const { supportAddress, ...shown } = page;
    const adopts = new URL(request.url).searchParams.has("adopt");
    const rewritten = adopts ? await readRewrittenReplies(deps.db, shop.id, member.id) : [];
    const adopted = rewritten.find(({ id }) => id === savedReplyId)?.adopted ?? null;
    const about = {
      ...{ now: deps.clock(), timeZone, currency, ticketPrefix, agent: { name: member.name } },
      shop: { name: shop.name, email: supportAddress },
    };
    const sample = {
      en: variableValues(sampleFacts({ ...about, language: "en" })),
      de: variableValues(sampleFacts({ ...about, language: "de" })),
    };
    return { ...shown, adoptedHtml: adopted === null ? null : htmlOfText(adopted), sample };
  });
}

const LONGEST_HTML = 400_000;
const forms = z.object({
  version: z
    .string()
    .regex(/^\d{0,9}$/)
    .transform((version) => (version === "" ? null : Number(version))),
  name: z.string().max(1_000),
  folder: z.string().max(1_000),
  shortcut: z.string().max(1_000),
  language: z.enum(replyLanguages),
  html: z.string().max(LONGEST_HTML),
  shared: z.enum(["true", "false"]).transform((value) => value === "true"),
  // One of a name each, and none where nothing is chosen.
  tags: z.string().max(2_000),
  status: z.string().max(40),
  assignee: z.string().max(40),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const read = forms.safeParse(Object.fromEntries(await request.formData()));
  let made: string | null = null;
  const { refusal } = await attempted(t, async () => {
    if (!read.success) throw new Refusal("invalid", "Reload the page and try again.");
    const { version, shared, tags, status, assignee, ...words } = read.data;
    const id = replyIdOf(params.savedReplyId);
    const actions = readReplyActions({ tags: tags.split(","), status, assignee });
    const saved = await writeSavedReply(deps, {
      shopId: shop.id,
      by: member,
      known: id && { id, version: version ?? 0 },
      isShared: shared,
      typed: { ...words, actions },
    });
    if (id === null) made = saved.id;
  });
  if (made !== null) return redirect(`/app/saved-replies/${String(made)}`);
  return { refusal };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [
  { rel: "stylesheet", href: composerStyles },
  { rel: "stylesheet", href: savedReplyStyles },
];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Saved reply · Loupe"));

export default function SavedReply() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData !== undefined;
  const { values, ask } = useTicketValues();
  return (
    <>
      <TitleBar title={data.reply?.name ?? t("New saved reply")} />
      <SavedReplyForm
        key={data.reply?.id ?? "new"}
        {...data}
        busy={busy}
        refusal={answer?.refusal ?? null}
        ticketValues={values}
        onTicket={ask}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
