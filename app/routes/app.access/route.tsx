import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigate, useSearchParams } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { readAccessPage } from "#app/data/pages/access-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { isUuid } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { saveFile } from "#app/routes/app.downloads.$token/download.ts";
import { AccessPage } from "#app/ui/privacy/access-page.tsx";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { accessFilter } from "./access-filter.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  const params = new URL(request.url).searchParams;
  return answered(t, async () => {
    if (!may(member.role, "settings"))
      throw new Refusal("not-allowed", "Only the shop's owner sees the access log.");
    const after = params.get("after") ?? "";
    const page = await readAccessPage(deps.db, shop.id, {
      filter: accessFilter(params, shop.timeZone),
      after: isUuid(after) ? after : null,
      ticketPrefix: shop.ticketPrefix,
    });
    return { ...page, now: deps.clock(), timeZone: shop.timeZone, locale };
  });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Access log · Loupe"));

const FILTERS = ["member", "kind", "from", "until", "ticket"] as const;

export default function Access() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const shopify = useAppBridge();
  const filter = Object.fromEntries(
    FILTERS.map((name) => [name, params.get(name) ?? ""]),
  ) as Record<(typeof FILTERS)[number], string>;
  const address = (path: string, changed: Readonly<Record<string, string>>) => {
    const all = Object.entries({ ...filter, ...changed }).filter(([, value]) => value !== "");
    const query = new URLSearchParams(all).toString();
    return query === "" ? path : `${path}?${query}`;
  };
  return (
    <>
      <TitleBar title={t("Access log")} />
      <AccessPage
        {...data}
        filter={filter}
        isFirst={!params.has("after")}
        onFilter={(changed) => void navigate(address("/app/access", changed))}
        nextHref={data.next === null ? null : address("/app/access", { after: data.next })}
        firstHref={address("/app/access", {})}
        onExport={() => {
          saveFile(address("/app/access/export", {})).catch(() =>
            shopify.toast.show(t("The file could not be loaded. Try again."), { isError: true }),
          );
        }}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
