import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import { z } from "zod";
import { readSignaturePage } from "#app/data/pages/signature-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { saveSignature } from "#app/services/shop/save-signature.ts";
import composerStyles from "#app/ui/composer/composer.css?url";
import { SignatureForm } from "#app/ui/composer/signature-form.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "reply"))
      throw new Refusal("not-allowed", "Only those who write replies have a signature.");
    const signatures = await readSignaturePage(deps.db, shop.id, member.id);
    const names = `${member.name} · ${shop.name}`;
    return { ...signatures, names, mayChangeShops: may(member.role, "settings") };
  });
}

const forms = z.object({ whose: z.enum(["own", "shop"]), html: z.string().max(100_000) });

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  const { refusal } = await attempted(t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    await saveSignature(deps, { shopId: shop.id, member, ...form.data });
  });
  return { refusal, whose: form.success ? form.data.whose : "own" };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: composerStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Signature · Loupe"));

export default function Signature() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData !== undefined;
  const refusalOf = (whose: "own" | "shop") =>
    answer?.whose === whose ? (answer.refusal ?? null) : null;
  return (
    <main>
      <TitleBar title={t("Signature")} />
      <Page
        narrowWidth
        title={t("Signature")}
        subtitle={t("What stands below your replies")}
        backAction={{ content: t("Inbox"), url: "/app" }}
      >
        <BlockStack gap="400">
          <SignatureForm
            whose="own"
            title={t("Your signature")}
            help={t("Below every reply that you write. Without one, the shop’s stands there.")}
            placeholder={data.shop === null ? data.names : t("The shop’s signature")}
            html={data.own ?? ""}
            busy={busy}
            refusal={refusalOf("own")}
            disabledReason={null}
          />
          <SignatureForm
            whose="shop"
            title={t("The shop’s signature")}
            help={t(
              "Below replies of everybody without a signature of their own. Without one, the names of writer and shop stand there.",
            )}
            placeholder={data.names}
            html={data.shop ?? ""}
            busy={busy}
            refusal={refusalOf("shop")}
            disabledReason={
              data.mayChangeShops
                ? null
                : t("Only the shop’s owner can change the shop’s signature.")
            }
          />
        </BlockStack>
      </Page>
    </main>
  );
}

export const ErrorBoundary = RoutePageError;
